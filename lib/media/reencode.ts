import { createHash } from "node:crypto";
import sharp, { type ResizeOptions } from "sharp";
import type { ImageSize } from "./storage/image-storage";

const PIXELS_MAX = 24_000_000;
const QUALITY = 82;

// libvips opens many formats, SVG and PDF among them; only these four are images here.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifBuffer",
  ],
});

/** The content hash, width and height in pixels are those of the largest size, which comes last. */
type Reencoded = { hash: string; width: number; height: number; sizes: ImageSize[] };

/**
 * Turns an uploaded file upright, makes it fit `box` and re-encodes it without its metadata, in each
 * width that `widthsOf` names for the one it then has, ascending.
 * Null if it is not a whole JPEG, PNG, WebP or GIF of at most 24 megapixels.
 */
export function reencode(
  file: Uint8Array,
  box: ResizeOptions,
  widthsOf: (width: number) => readonly number[],
): Promise<Reencoded | null> {
  const made = last.then(() => makeNow(file, box, widthsOf));
  last = made;
  return made;
}

/** One after the other: each can take 200 MB while it is decoded. */
let last: Promise<unknown> = Promise.resolve();

async function makeNow(...[file, box, widthsOf]: Parameters<typeof reencode>) {
  try {
    const image = await upright(file, box);
    const { width, height } = image.info;
    const sizes = await Promise.all(widthsOf(width).map((each) => webp(image, each)));
    const largest = sizes.at(-1);
    if (!largest) return null;
    const hash = createHash("sha256").update(largest.bytes).digest("hex");
    return { hash, width: largest.width, height, sizes };
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
