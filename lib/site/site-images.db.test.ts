import sharp from "sharp";
import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember } from "../../test/people";
import { DAY_MS } from "../config/durations";
import { deleteUnusedImages } from "../media/delete-unused-images";
import { findImage } from "../media/find-image";
import { findIconPng } from "../media/site-image";
import { publication } from "./publication";
import { removeSiteImage, setSiteImage } from "./site-images";

onTestDatabase();

const IN_A_WEEK = new Date(Date.now() + 9 * DAY_MS);

async function pictureOf(width: number, height: number): Promise<File> {
  const create = { width, height, channels: 3, background: "#8a1c3f" } as const;
  const bytes = await sharp({ create }).png().toBuffer();
  return new File([new Uint8Array(bytes)], "mark.png", { type: "image/png" });
}

test("a logo is made as small as it is shown, and stays for good", async () => {
  const admin = await addMember(undefined, "admin");
  expect((await setSiteImage(admin, "logo", await pictureOf(2000, 300))).ok).toBe(true);
  const { logo } = await publication();
  expect(logo).toMatchObject({ width: 480, height: 72 });
  await deleteUnusedImages(IN_A_WEEK);
  expect(await findImage(logo?.hash ?? "", 480)).not.toBeNull();
});

test("an icon is a square PNG in the sizes that browsers ask for", async () => {
  const admin = await addMember(undefined, "admin");
  await setSiteImage(admin, "icon", await pictureOf(300, 100));
  const { hash = "" } = (await publication()).icon ?? {};
  for (const width of [32, 180, 192, 512]) {
    const png = await findIconPng(hash, width);
    expect(await sharp(png ?? undefined).metadata()).toMatchObject({
      format: "png",
      width,
      height: width,
    });
  }
  expect(await findIconPng(hash, 64)).toBeNull();
  const corner = await sharp((await findIconPng(hash, 180)) ?? undefined).stats();
  expect(corner.isOpaque).toBe(true);
});

test("another takes the place of the one before, whose bytes go", async () => {
  const admin = await addMember(undefined, "admin");
  await setSiteImage(admin, "logo", await pictureOf(100, 50));
  const { hash = "" } = (await publication()).logo ?? {};
  await setSiteImage(admin, "logo", await pictureOf(90, 50));
  expect(await findImage(hash, 100)).toBeNull();
  await removeSiteImage(admin, "logo");
  expect((await publication()).logo).toBeNull();
});

test("a bomb and what is no picture are refused in words", async () => {
  const admin = await addMember(undefined, "admin");
  const bomb = await pictureOf(16_000, 2_000);
  const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], "logo.svg");
  for (const [file, reason] of [
    [bomb, "too-many-pixels"],
    [svg, "not-an-image"],
    [null, "missing"],
  ] as const) {
    expect(await setSiteImage(admin, "logo", file)).toMatchObject({
      ok: false,
      problem: { reason },
    });
  }
});

test.each(["reader", "author", "editor"] as const)(
  "a member who is %s puts no logo there",
  async (role) => {
    const member = await addMember(undefined, role);
    const saved = await setSiteImage(member, "logo", await pictureOf(10, 10));
    expect(saved).toMatchObject({ ok: false, problem: { code: "not-allowed" } });
    expect(await removeSiteImage(member, "icon")).toMatchObject({ ok: false });
    expect((await publication()).icon).not.toBeNull();
  },
);
