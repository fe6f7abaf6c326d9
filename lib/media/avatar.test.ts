import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { makeAvatar } from "./avatar";

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#8a1c3f" } });
}

describe("makeAvatar", () => {
  it.each(["jpeg", "png", "webp", "gif"] as const)("takes a %s", async (format) => {
    const avatar = await makeAvatar(await picture(300, 200).toFormat(format).toBuffer());
    expect(avatar?.hash).toMatch(/^[0-9a-f]{64}$/);
    const made = await Promise.all(avatar?.sizes.map(({ bytes }) => sharp(bytes).metadata()) ?? []);
    expect(made.map(({ format, width, height }) => [format, width, height])).toEqual([
      ["webp", 64, 64],
      ["webp", 128, 128],
      ["webp", 256, 256],
    ]);
  });

  it("drops what the camera wrote", async () => {
    const photo = await picture(300, 200)
      .jpeg()
      .withExif({ IFD0: { Copyright: "Ada" } })
      .toBuffer();
    const avatar = await makeAvatar(photo);
    const { exif } = await sharp(avatar?.sizes[0]?.bytes).metadata();
    expect(exif).toBeUndefined();
  });

  it("gives the same picture the same address", async () => {
    const file = await picture(300, 200).png().toBuffer();
    expect((await makeAvatar(file))?.hash).toBe((await makeAvatar(file))?.hash);
  });

  it.each([
    ["text", Buffer.from("not a picture")],
    ["nothing", Buffer.alloc(0)],
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ["PDF", Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF")],
  ])("refuses %s", async (_, file) => {
    expect(await makeAvatar(file)).toBeNull();
  });

  it("refuses a file that ends too early", async () => {
    const file = await picture(300, 200).jpeg().toBuffer();
    expect(await makeAvatar(file.subarray(0, file.length / 2))).toBeNull();
  });

  it("refuses more than 24 megapixels", async () => {
    expect(await makeAvatar(await picture(6000, 4001).png().toBuffer())).toBeNull();
  });
});
