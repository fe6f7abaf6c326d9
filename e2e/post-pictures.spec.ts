import type { Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { FILE_MAX_BYTES } from "../lib/media/upload";
import { animation, inkDrawing, photo } from "../test/photo";
import { expect, test } from "./fixtures";
import { holdRequests } from "./walks";

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer };
  await page.getByLabel("Picture", { exact: true }).setInputFiles(file);
}

async function upload(page: Page, name: string, buffer: Buffer, alt: string): Promise<void> {
  await choose(page, name, buffer);
  await page.getByLabel("Alternative text").fill(alt);
  await page.getByRole("button", { name: "Upload" }).click();
}

test("a member uploads a picture, writes its Markdown into a post, and readers see it", async ({
  page,
  login,
  anotherPage,
}) => {
  await login();
  await page.goto("/post/new");
  const link = page.getByRole("link", { name: "upload one" });
  await expect(link).toHaveAttribute("target", "_blank");
  await page.goto((await link.getAttribute("href")) ?? "");

  await upload(page, "cellar.jpg", await photo(2000, 1200), 'The "old" cellar [1900]');
  const field = page.getByLabel("Markdown to insert");
  await expect(field).toHaveValue(
    /^!\[The "old" cellar \\\[1900\\\]\]\(\/pictures\/[0-9a-f]{64}\/1600x960\.webp\)$/,
  );
  await expect(field).not.toBeEditable();
  await expect(page.getByRole("img", { name: 'The "old" cellar [1900]' })).toBeVisible();
  const first = await field.inputValue();

  // The form is there for the next one, and empty.
  await expect(page.getByLabel("Alternative text")).toHaveValue("");
  await page.getByLabel("Only decoration").check();
  await choose(page, "line.png", await inkDrawing("#112"));
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(field).toHaveValue(/^!\[\]\(\/pictures\/[0-9a-f]{64}\/700x400\.webp\)$/);
  const second = await field.inputValue();
  await upload(page, "wave.gif", await animation("gif"), "A wave");
  await expect(field).toHaveValue(/^!\[A wave\]\(/);
  const third = await field.inputValue();

  await page.goto("/post/new");
  await page.getByLabel("Title").fill("The cellar");
  await page.getByLabel("Content").fill(`${first}\n\n${second}\n\n${third}`);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");

  const reader = await anotherPage();
  await reader.goto(page.url());
  const cellar = reader.getByRole("img", { name: 'The "old" cellar [1900]' });
  await expect(cellar).toHaveJSProperty("complete", true);
  await expect(cellar).not.toHaveJSProperty("naturalWidth", 0);
  const shown = await cellar.evaluate((image: HTMLImageElement) => image.currentSrc);
  expect(shown).toMatch(/\/(480|960)\.webp$/);

  // It moves, but not for who wants less motion.
  await reader.emulateMedia({ reducedMotion: "no-preference" });
  const wave = reader.getByRole("img", { name: "A wave" });
  await wave.scrollIntoViewIfNeeded();
  const source = () => wave.evaluate((image: HTMLImageElement) => image.currentSrc);
  const [, still = ""] = /(\/pictures\/[0-9a-f]+\/)/.exec(third) ?? [];
  await expect.poll(source).toMatch(/\/pictures\/[0-9a-f]{64}\/\d+\.webp$/);
  expect(await source()).not.toContain(still);
  await expect(wave).not.toHaveJSProperty("naturalWidth", 0);
  await reader.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(source).toContain(still);

  // Of dark ink, which is not to be lost on a dark page.
  const line = reader.getByRole("article").getByRole("presentation");
  await expect(line).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await reader.emulateMedia({ colorScheme: "dark" });
  await expect(line).toHaveCSS("background-color", "rgb(253, 253, 251)");
  await expect(cellar).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});

test("room for a picture is left before it comes", async ({ page, login, newPost, site }) => {
  const member = await login();
  const added = await page.request.post("/editor/picture", {
    headers: { origin: site.url },
    multipart: {
      alt: "A wall",
      picture: { name: "a.jpg", mimeType: "image/jpeg", buffer: await photo(1600, 800) },
    },
  });
  const { markdown } = await added.json();
  const post = await newPost(member, { content: `${markdown}\n\nBelow.` });
  await db().post.update({ where: { id: post.id }, data: { format: "markdown" } });

  const letPictureCome = await holdRequests(page, "**/pictures/*/*.webp");
  await page.goto(`/post/${post.slug}`, { waitUntil: "commit" });
  const below = page.getByText("Below.");
  await expect(below).toHaveCSS("font-family", /serif/i);
  await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe("loaded");
  const before = await below.boundingBox();
  const picture = page.getByRole("img", { name: "A wall" });
  const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 1 };
  expect(width / height).toBeCloseTo(2, 1);
  letPictureCome();
  await expect(picture).toHaveJSProperty("complete", true);
  await expect(picture).not.toHaveJSProperty("naturalWidth", 0);
  expect(await below.boundingBox()).toEqual(before);
});

test("what cannot be a picture for a post is refused in words, and what was typed is kept", async ({
  page,
  login,
}) => {
  await login();
  await page.goto("/post/pictures");
  await upload(page, "drawing.svg", Buffer.from("<svg/>"), "A drawing");
  const file = page.getByLabel("Picture", { exact: true });
  await expect(file).toHaveAccessibleDescription(/That is not a JPEG, PNG, WebP, GIF or AVIF/);
  await expect(page.getByLabel("Alternative text")).toHaveValue("A drawing");

  await upload(page, "big.png", Buffer.alloc(FILE_MAX_BYTES + 1), "Too much");
  await expect(file).toHaveAccessibleDescription(/That file is larger than 15 MB/);

  await upload(page, "wall.jpg", await photo(300, 200), " ");
  await expect(page.getByLabel("Alternative text")).toHaveAccessibleDescription(
    /Please describe the picture, or tick “Only decoration”/,
  );
  await expect(page.getByLabel("Markdown to insert")).toHaveCount(0);
});
