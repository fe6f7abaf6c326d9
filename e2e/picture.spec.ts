import type { Page } from "@playwright/test";
import sharp from "sharp";
import { db } from "../lib/database/db";
import { FILE_MAX_BYTES, FILE_PROBLEMS } from "../lib/media/upload";
import type { Person } from "../test/people";
import { expect, test } from "./fixtures";

/** A picture with a red left half, and metadata of where it was taken. */
async function photo(format: "jpeg" | "png" | "webp" | "gif", { width = 600, height = 400 } = {}) {
  const red = { create: { width: width / 2, height, channels: 3, background: "#f00" } } as const;
  return sharp({ create: { width, height, channels: 3, background: "#00f" } })
    .composite([{ input: await sharp(red).png().toBuffer(), left: 0, top: 0 }])
    .withExif({ IFD0: { Copyright: "A secret place" } })
    .toFormat(format)
    .toBuffer();
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/account");
  const file = { name, mimeType: "application/octet-stream", buffer };
  await page.getByLabel("Profile picture").setInputFiles(file);
  await page.getByRole("button", { name: "Save picture" }).click();
}

async function sizesOf({ id }: Person) {
  const avatar = await db().avatar.findUnique({ where: { userId: id } });
  return avatar ? db().storedImage.findMany({ where: { hash: avatar.hash } }) : [];
}

/** What is stored of the picture at an address. */
function storedAt(address: string) {
  return db().storedImage.findMany({ where: { hash: address.split("/")[2] } });
}

test("a picture shows to everybody at once, and goes again", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const member = await login();
  const post = await newPost(member);
  const reader = await anotherPage();
  await reader.goto(`/post/${post.slug}`);
  await expect(reader.locator("article img")).toHaveCount(0);

  await upload(page, "me.jpg", await photo("jpeg"));
  await expect(page.getByRole("status")).toHaveText("Your picture has been updated.");
  await reader.goto(`/post/${post.slug}`);
  const picture = reader.locator("article img");
  await expect(picture).toHaveJSProperty("complete", true);
  const address = (await picture.getAttribute("src")) as string;
  expect((await reader.request.get(address)).headers()["content-type"]).toBe("image/webp");

  await upload(page, "me.png", await photo("png", { width: 300, height: 300 }));
  await expect(page.getByRole("status")).toHaveText("Your picture has been updated.");
  expect(await sizesOf(member)).toHaveLength(3);
  expect((await reader.request.get(address)).status()).toBe(404);
  expect(await storedAt(address)).toHaveLength(0);
  await reader.goto(`/post/${post.slug}`);
  const newer = (await picture.getAttribute("src")) as string;

  await page.getByRole("button", { name: "Remove picture" }).click();
  await expect(page.getByRole("status")).toHaveText("Your picture has been removed.");
  await reader.goto(`/post/${post.slug}`);
  await expect(reader.locator("article img")).toHaveCount(0);
  expect(await sizesOf(member)).toHaveLength(0);
  expect(await storedAt(newer)).toHaveLength(0);
});

test("what is no picture gets a sentence at the field", async ({ page, login }) => {
  const member = await login();
  const jpeg = await photo("jpeg");
  const noPicture = FILE_PROBLEMS["not-an-image"];
  for (const [name, bytes, error] of [
    ["drawing.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), noPicture],
    ["paper.pdf", Buffer.from("%PDF-1.7\n%%EOF"), noPicture],
    ["words.png", Buffer.from("Dear diary"), noPicture],
    ["half.jpg", jpeg.subarray(0, jpeg.length / 2), FILE_PROBLEMS.incomplete],
    ["bomb.png", await bomb(), FILE_PROBLEMS["too-many-pixels"]],
    ["empty.png", Buffer.alloc(0), "Please choose a picture."],
    ["big.png", Buffer.alloc(FILE_MAX_BYTES + 1), "That file is larger than 15 MB."],
  ] as const) {
    await test.step(name, async () => {
      await upload(page, name, bytes);
      const field = page.getByLabel("Profile picture");
      await expect(field).toHaveAccessibleDescription(new RegExp(error));
      await expect(field).toHaveAttribute("aria-invalid", "true");
    });
  }
  expect(await sizesOf(member)).toHaveLength(0);
});

/** 12,000 × 12,000 pixels in a few kilobytes. */
function bomb(): Promise<Buffer> {
  const pixels = { width: 12_000, height: 12_000, channels: 3, background: "#fff" } as const;
  return sharp({ create: pixels, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
}
