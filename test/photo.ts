import { randomBytes } from "node:crypto";
import sharp from "sharp";

/** A JPEG that no other test has, with metadata of where it was taken. */
export async function photo(width: number, height: number): Promise<Buffer> {
  const [red, green, blue] = randomBytes(3);
  const background = `rgb(${red}, ${green}, ${blue})`;
  const spot = { create: { width: 40, height: 40, channels: 3, background: "#fff" } } as const;
  const [left, top] = [...randomBytes(2)].map((place) => Math.min(place, width - 40, height - 40));
  return sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: await sharp(spot).png().toBuffer(), left, top }])
    .withExif({ IFD0: { Copyright: "A secret place" } })
    .jpeg()
    .toBuffer();
}

/** A PNG that no other test has: something of a colour, on a transparent ground. */
export async function inkDrawing(background: string): Promise<Buffer> {
  const [width, height] = [...randomBytes(2)].map((size) => size + 20) as [number, number];
  const stroke = { create: { width, height, channels: 3, background } } as const;
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  return sharp({ create: { width: 700, height: 400, channels: 4, background: clear } })
    .composite([{ input: await sharp(stroke).png().toBuffer() }])
    .png()
    .toBuffer();
}

/** An animation that no other test has, of frames in different colours. */
export async function animation(
  format: "gif" | "webp",
  { width = 700, height = 400, frames = 3, delay = 120, loop = 0 } = {},
): Promise<Buffer> {
  const frame = width * height * 3;
  const pixels = Buffer.alloc(frame * frames);
  for (let from = 0; from < pixels.length; from += frame) {
    pixels.fill(randomBytes(3), from, from + frame);
  }
  const raw = { width, height: height * frames, channels: 3, pageHeight: height } as const;
  const options = {
    loop,
    delay: Array.from({ length: frames }, () => delay),
    effort: 1,
    keepDuplicateFrames: true,
  };
  return sharp(pixels, { raw, limitInputPixels: false }).toFormat(format, options).toBuffer();
}
