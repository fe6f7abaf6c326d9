import { createHash } from "node:crypto";
import sharp, { type ResizeOptions } from "sharp";

const PIXELS_MAX = 24_000_000;
const QUALITY = 82;

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

/** One size of a picture, a WebP `width` pixels wide. */
export type PictureSize = { width: number; bytes: Uint8Array<ArrayBuffer> };

type Made = { hash: string; height: number; sizes: PictureSize[] };

/**
 * Turns an uploaded file upright, makes it fit `box` and re-encodes it without its metadata, in each
 * width that `widthsOf` names for the one it then has, ascending. `hash` and `height` are of the largest.
 * Null if it is not a whole JPEG, PNG, WebP or GIF of at most 24 megapixels.
 */
export function makePicture(
  file: Uint8Array,
  box: ResizeOptions,
  widthsOf: (width: number) => readonly number[],
): Promise<Made | null> {
  const made = last.then(() => makeNow(file, box, widthsOf));
  last = made;
  return made;
}

/** One after the other: each can take 200 MB while it is decoded. */
let last: Promise<unknown> = Promise.resolve();

async function makeNow(...[file, box, widthsOf]: Parameters<typeof makePicture>) {
  try {
    const picture = await upright(file, box);
    const widths = widthsOf(picture.info.width);
    const sizes = await Promise.all(widths.map((width) => webp(picture, width)));
    const largest = sizes[sizes.length - 1].bytes;
    const hash = createHash("sha256").update(largest).digest("hex");
    return { hash, height: picture.info.height, sizes };
  } catch {
    return null; // sharp throws plain Errors for whatever is wrong with a file
  }
}

/** In raw pixels: the file is decoded once. */
function upright(file: Uint8Array, box: ResizeOptions) {
  return sharp(file, { limitInputPixels: PIXELS_MAX, failOn: "warning" })
    .autoOrient()
    .resize(box)
    .raw()
    .toBuffer({ resolveWithObject: true });
}

async function webp({ data, info }: Awaited<ReturnType<typeof upright>>, width: number) {
  const { channels, height } = info;
  const bytes = await sharp(data, { raw: { width: info.width, height, channels } })
    .resize(width)
    .webp({ quality: QUALITY })
    .toBuffer();
  return { width, bytes: new Uint8Array(bytes) };
}
