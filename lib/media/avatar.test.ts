import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inkDrawing } from "../../test/photo";
import { makeAvatar } from "./avatar";

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#8a1c3f" } });
}

/** An avatar, or why there is none. */
async function avatarOf(file: Uint8Array) {
  const made = await makeAvatar(file);
  return made.ok ? made.value : made.problem.reason;
}

async function hashOf(file: Uint8Array): Promise<string | undefined> {
  const made = await makeAvatar(file);
  return made.ok ? made.value.hash : undefined;
}

async function sizesOf(file: Uint8Array) {
  const made = await makeAvatar(file);
  return made.ok ? Promise.all(made.value.sizes.map(({ bytes }) => sharp(bytes).metadata())) : [];
}

describe("makeAvatar", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)("takes a %s", async (format) => {
    const file = await picture(300, 200).toFormat(format).toBuffer();
    expect(await hashOf(file)).toMatch(/^[0-9a-f]{64}$/);
    const made = await sizesOf(file);
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
    expect((await sizesOf(photo)).map(({ exif }) => exif)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("puts dark ink on white, and nothing else", async () => {
    for (const [colour, hasAlpha] of [
      ["#123", false],
      ["#fe8", true],
    ] as const) {
      const made = await sizesOf(await inkDrawing(colour));
      expect(made.map((size) => size.hasAlpha)).toEqual([hasAlpha, hasAlpha, hasAlpha]);
    }
  });

  it("gives the same picture the same address", async () => {
    const file = await picture(300, 200).png().toBuffer();
    expect(await hashOf(file)).toBe(await hashOf(file));
  });

  it.each([
    ["text", Buffer.from("not a picture")],
    ["nothing", Buffer.alloc(0)],
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ["PDF", Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF")],
  ])("refuses %s", async (_, file) => {
    expect(await avatarOf(file)).toBe("not-an-image");
  });

  it("refuses a file that ends too early", async () => {
    const file = await picture(300, 200).jpeg().toBuffer();
    expect(await avatarOf(file.subarray(0, file.length / 2))).toBe("incomplete");
  });

  it("refuses what has too many pixels", async () => {
    expect(await avatarOf(await picture(6000, 4200).png().toBuffer())).toBe("too-many-pixels");
  });
});
