import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { makePostImage } from "./post-image";

function picture(width: number, height: number, channels: 3 | 4 = 3) {
  const background = channels === 4 ? { r: 138, g: 28, b: 63, alpha: 0.5 } : "#8a1c3f";
  return sharp({ create: { width, height, channels, background } });
}

async function madeOf(file: Buffer) {
  const made = await makePostImage(file);
  if (!made.ok) throw new Error(`The picture of this test is refused: ${made.problem.reason}`);
  const image = made.value;
  const kept = image.sizes.map(({ bytes }) => sharp(bytes).metadata());
  return { ...image, kept: await Promise.all(kept) };
}

async function sizesOf(file: Buffer): Promise<string[]> {
  const { kept } = await madeOf(file);
  return kept.map(({ format, width, height }) => `${format} ${width}x${height}`);
}

/** A colour of the largest size, near enough. */
async function colourAt(file: Buffer, left: number, top: number): Promise<string> {
  const { sizes } = await madeOf(file);
  const [...bytes] = await sharp(sizes.at(-1)?.bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return bytes.map((part) => Math.round(part / 51)).join(" ");
}

/** Red on the left, blue on the right. */
async function halves(width: number, height: number) {
  const red = { create: { width: width / 2, height, channels: 3, background: "#f00" } } as const;
  const input = await sharp(red).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: "#00f" } }).composite([
    { input, left: 0, top: 0 },
  ]);
}

describe("makePostImage", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)("takes a %s", async (format) => {
    const file = await picture(700, 400).toFormat(format).toBuffer();
    expect(await sizesOf(file)).toEqual(["webp 480x274", "webp 700x400"]);
  });

  it.each([
    [2400, 1601, ["480x320", "960x640", "1600x1067"]],
    [1600, 800, ["480x240", "960x480", "1600x800"]],
    [300, 200, ["300x200"]],
    [480, 1, ["480x1"]],
    [3000, 2, ["480x1", "960x1", "1600x1"]],
    [1000, 20_000, ["320x6400"]],
  ])("keeps %i × %i in sizes no larger than itself", async (width, height, sizes) => {
    const file = await picture(width, height).png().toBuffer();
    expect(await sizesOf(file)).toEqual(sizes.map((size) => `webp ${size}`));
  });

  it("says how large the largest is", async () => {
    const image = await madeOf(await picture(2400, 1600).png().toBuffer());
    expect(image).toMatchObject({ width: 1600, height: 1067 });
    expect(image.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("drops what the camera wrote, where it was taken and the colour profile", async () => {
    const file = await picture(700, 400)
      .withIccProfile("p3")
      .withExif({ IFD0: { Copyright: "Ada" }, IFD3: { GPSLatitude: "48/1 12/1 0/1" } })
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>Ada</x:xmpmeta>")
      .jpeg()
      .toBuffer();
    expect((await sharp(file).metadata()).exif).toBeDefined();
    for (const { exif, xmp, iptc, icc, orientation } of (await madeOf(file)).kept) {
      expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
    }
  });

  it("turns upright what was taken sideways", async () => {
    const file = await (await halves(400, 200)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await sizesOf(file)).toEqual(["webp 200x400"]);
    expect(await colourAt(file, 100, 10)).toBe("5 0 0");
    expect(await colourAt(file, 100, 390)).toBe("0 0 5");
  });

  it("takes the first frame of what moves", async () => {
    const frames = await Promise.all(
      ["#f00", "#00f"].map((background) =>
        sharp({ create: { width: 40, height: 30, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const file = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(file).metadata()).pages).toBe(2);
    expect(await sizesOf(file)).toEqual(["webp 40x30"]);
    expect(await colourAt(file, 5, 5)).toBe("5 0 0");
  });

  it("keeps what is half transparent", async () => {
    expect(await colourAt(await picture(40, 40, 4).png().toBuffer(), 5, 5)).toBe("3 1 1 3");
  });

  it("gives the same picture the same address", async () => {
    const file = await picture(700, 400).png().toBuffer();
    expect((await madeOf(file)).hash).toBe((await madeOf(file)).hash);
  });

  it("takes what a decoder only warns about, and a browser shows whole", async () => {
    const [jpeg, png] = [
      await picture(700, 400).jpeg().toBuffer(),
      await picture(9, 9).png().toBuffer(),
    ];
    const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
    jpeg[scan + 11] = 0; // where a sequential scan ends: 63, but decoders do not need it
    const size = ["webp 480x274", "webp 700x400"];
    expect(await sizesOf(jpeg)).toEqual(size);
    expect(await sizesOf(Buffer.concat([jpeg, Buffer.from("more than the picture")]))).toEqual(
      size,
    );
    for (const cut of [1, 2]) expect(await sizesOf(jpeg.subarray(0, -cut))).toEqual(size); // of the mark at its end
    expect(await sizesOf(Buffer.concat([jpeg, Buffer.alloc(4096)]))).toEqual(size);
    const comment = Buffer.from("\0\0\0\x04tEXta\0bc\0\0\0\0", "latin1"); // with a wrong checksum
    const withComment = Buffer.concat([png.subarray(0, 33), comment, png.subarray(33)]);
    expect(await sizesOf(withComment)).toEqual(["webp 9x9"]);
  });

  it.each([
    [8064, 6048],
    [6048, 4032 + 64],
  ])("takes a photo of %i × %i pixels", async (width, height) => {
    const file = await picture(width, height).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sizesOf(file)).at(-1)).toMatch(/^webp 1600x2\d{3}$/);
  });

  const jpeg = picture(700, 400).jpeg().toBuffer();
  const png = picture(700, 400).png().toBuffer();
  const webp = picture(700, 400).webp().toBuffer();
  const gif = picture(700, 400).gif().toBuffer();
  const avif = picture(700, 400).avif().toBuffer();
  const bomb = sharp({
    create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" },
    limitInputPixels: false,
  });
  const half = (file: Promise<Buffer>) => file.then((bytes) => bytes.subarray(0, bytes.length / 2));
  const padded = (file: Promise<Buffer>) =>
    file.then((bytes) => Buffer.from(bytes).fill(0, bytes.length >> 1));
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const grain = sharp({
    create: { width: 300, height: 200, channels: 3, background: "#000", noise },
  });
  const most = async (progressive: boolean) =>
    (await grain.clone().jpeg({ progressive }).toBuffer()).subarray(0, -200);
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0meta", "latin1");
  it.each([
    ["not-an-image", "text", Buffer.from("not a picture")],
    ["not-an-image", "nothing", Buffer.alloc(0)],
    [
      "not-an-image",
      "SVG",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ["not-an-image", "PDF", Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF")],
    ["not-an-image", "a TIFF", picture(9, 9).tiff().toBuffer()],
    ["incomplete", "half a JPEG", half(jpeg)],
    ["incomplete", "most of a JPEG", most(false)],
    ["incomplete", "most of a progressive JPEG", most(true)],
    ["incomplete", "half a photo in a file of its size", padded(grain.clone().jpeg().toBuffer())],
    [
      "incomplete",
      "half a progressive photo in a file of its size",
      padded(grain.clone().jpeg({ progressive: true }).toBuffer()),
    ],
    ["incomplete", "half a PNG", half(png)],
    ["incomplete", "half a WebP", half(webp)],
    ["incomplete", "half a GIF", half(gif)],
    ["incomplete", "half an AVIF", half(avif)],
    [
      "too-many-pixels",
      "a PNG of 12,000 × 12,000 pixels",
      bomb.png({ compressionLevel: 9 }).toBuffer(),
    ],
    ["too-many-pixels", "a JPEG of as many", bomb.clone().jpeg().toBuffer()],
    ["heic", "a HEIC", heic],
  ])("refuses as %s %s", async (reason, _, file) => {
    expect(await makePostImage(await file)).toMatchObject({ ok: false, problem: { reason } });
  });
});
