import { createHash } from "node:crypto";
import sharp, { type ResizeOptions } from "sharp";
import { ok, type Result, refused } from "../result";
import { isDarkInk } from "./dark-ink";
import { formatProblem } from "./file-format";
import type { ImageSize } from "./storage/image-storage";
import { fileProblem, type InvalidFile } from "./upload";

const QUALITY = 82;

// libvips opens many formats, SVG and PDF among them; only these five are images here.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifBuffer",
    "VipsForeignLoadHeifBuffer", // AVIF: this build has no HEVC
  ],
});

/** The content hash, width and height in pixels are those of the largest size, which comes last. */
type Reencoded = {
  hash: string;
  width: number;
  height: number;
  isDarkInk: boolean;
  sizes: ImageSize[];
};

/**
 * Turns an uploaded file upright, makes it fit `box` and re-encodes it without its metadata, in each
 * width that `widthsOf` names for the one it then has, ascending. Refuses what is no whole picture.
 */
export function reencode(
  file: Uint8Array,
  box: ResizeOptions,
  widthsOf: (width: number) => readonly number[],
): Promise<Result<Reencoded, InvalidFile>> {
  const made = last.then(() => makeNow(file, box, widthsOf));
  last = made;
  return made;
}

/** One after the other: each can take 250 MB while it is decoded (reencode-memory.test.ts). */
let last: Promise<unknown> = Promise.resolve();

async function makeNow(
  ...[file, box, widthsOf]: Parameters<typeof reencode>
): ReturnType<typeof reencode> {
  const problem = await formatProblem(file);
  if (problem) return refused(fileProblem(problem));
  try {
    const image = await upright(file, box);
    const { width, height } = image.info;
    const sizes = await Promise.all(widthsOf(width).map((each) => webp(image, each)));
    const largest = sizes.at(-1);
    if (!largest) throw new Error("A picture has at least one size.");
    const hash = createHash("sha256").update(largest.bytes).digest("hex");
    return ok({ hash, width, height, isDarkInk: isDarkInk(image), sizes });
  } catch {
    return refused(fileProblem("incomplete")); // sharp throws plain Errors for whatever is wrong with a file
  }
}

/** In raw pixels: the file is decoded once, a large JPEG at a fraction of its size. */
function upright(file: Uint8Array, box: ResizeOptions) {
  // What a decoder warns about, browsers show whole. How many pixels there are has been looked at.
  return sharp(file, { limitInputPixels: false, failOn: "error" })
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
