import { createHash } from "node:crypto";
import sharp from "sharp";

/** Widths in pixels in which a profile picture is kept. */
export const AVATAR_WIDTHS = [64, 128, 256] as const;

const LARGEST = Math.max(...AVATAR_WIDTHS);
const PIXELS_MAX = 24_000_000;

// libvips opens many formats, SVG and PDF among them; only these four are pictures here.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifBuffer",
  ],
});

/** A picture ready to be kept: its content address and one WebP a width. */
export type Avatar = { hash: string; sizes: { width: number; bytes: Uint8Array<ArrayBuffer> }[] };

/**
 * Turns an uploaded file upright, crops it to a square and re-encodes it without its metadata.
 * Null if it is not a whole JPEG, PNG, WebP or GIF of at most 24 megapixels.
 */
export function makeAvatar(file: Uint8Array): Promise<Avatar | null> {
  const made = last.then(() => makeNow(file));
  last = made;
  return made;
}

/** One after the other: each can take 200 MB while it is decoded. */
let last: Promise<unknown> = Promise.resolve();

async function makeNow(file: Uint8Array): Promise<Avatar | null> {
  try {
    const square = await upright(file);
    const sizes = await Promise.all(AVATAR_WIDTHS.map((width) => squareWebp(square, width)));
    return {
      hash: createHash("sha256")
        .update(sizes[sizes.length - 1].bytes)
        .digest("hex"),
      sizes,
    };
  } catch {
    return null; // sharp throws plain Errors for whatever is wrong with a file
  }
}

/** The picture as a square of the largest width, in raw pixels: the file is decoded once. */
function upright(file: Uint8Array) {
  return sharp(file, { limitInputPixels: PIXELS_MAX, failOn: "warning" })
    .autoOrient()
    .resize(LARGEST, LARGEST, { fit: "cover" })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

async function squareWebp({ data, info }: Awaited<ReturnType<typeof upright>>, width: number) {
  const { channels, height } = info;
  const bytes = await sharp(data, { raw: { width: info.width, height, channels } })
    .resize(width, width)
    .webp({ quality: 82 })
    .toBuffer();
  return { width, bytes: new Uint8Array(bytes) };
}
