import { createHash } from "node:crypto";
import sharp from "sharp";

/** Widths in pixels in which a profile picture is kept. */
export const AVATAR_WIDTHS = [64, 128, 256] as const;

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
export async function makeAvatar(file: Uint8Array): Promise<Avatar | null> {
  try {
    const sizes = await Promise.all(AVATAR_WIDTHS.map((width) => squareWebp(file, width)));
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

async function squareWebp(file: Uint8Array, width: number) {
  const bytes = await sharp(file, { limitInputPixels: PIXELS_MAX, failOn: "warning" })
    .autoOrient()
    .resize(width, width, { fit: "cover" })
    .webp({ quality: 82 })
    .toBuffer();
  return { width, bytes: new Uint8Array(bytes) };
}
