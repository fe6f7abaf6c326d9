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

/** Some cameras leave it out, and no browser misses it. With it, a decoder warns where anything else is missing. */
const JPEG_END = Buffer.of(0xff, 0xd9);
/** More than this many zeros at the end of a file are room that was made for what never came. */
const ZEROS_MAX = 64;

/** `widthsOf` names, ascending, the widths in which a picture of some width is kept. */
type Wanted = {
  box: ResizeOptions;
  widthsOf: (width: number) => readonly number[];
  /** What dark ink is to stand on, if not on the page. */
  inkGround?: string;
};

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
 * width that is wanted of the one it then has. Refuses what is no whole picture.
 */
export async function reencode(
  file: Uint8Array,
  { box, widthsOf, inkGround }: Wanted,
): Promise<Result<Reencoded, InvalidFile>> {
  const problem = await formatProblem(file);
  if (problem) return refused(fileProblem(problem));
  try {
    const image = await decoded(file, box);
    const { width, height } = image.info;
    const isDark = isDarkInk(image);
    const ground = isDark ? inkGround : undefined;
    const sizes = await Promise.all(widthsOf(width).map((each) => webp(image, each, ground)));
    const largest = sizes.at(-1);
    if (!largest) throw new Error("A picture has at least one size.");
    const hash = createHash("sha256").update(largest.bytes).digest("hex");
    return ok({ hash, width, height, isDarkInk: isDark, sizes });
  } catch {
    return refused(fileProblem("incomplete")); // sharp throws plain Errors for whatever is wrong with a file
  }
}

/** A JPEG that has no end is a picture if nothing else of it is missing. */
async function decoded(file: Uint8Array, box: ResizeOptions) {
  const withEnd = () => upright(Buffer.concat([file, JPEG_END]), box, "warning");
  if (isPadded(file)) return withEnd();
  return upright(file, box).catch((error) => {
    if (!isJpeg(file)) throw error;
    return withEnd();
  });
}

/** Whether a download broke off into a file that had its size already. A decoder reads zeros as grey. */
function isPadded(file: Uint8Array): boolean {
  if (!isJpeg(file)) return false;
  const end = file.findLastIndex((byte) => byte !== 0) + 1;
  const isEnded = JPEG_END.equals(file.subarray(end - JPEG_END.length, end));
  return file.length - end > ZEROS_MAX && !isEnded;
}

/**
 * In raw pixels: the file is decoded once, a large JPEG at a fraction of its size. What a decoder warns
 * about, browsers show whole, so that by itself is no failure.
 */
function upright(file: Uint8Array, box: ResizeOptions, failOn: "error" | "warning" = "error") {
  // How many pixels there are has been looked at.
  return sharp(file, { limitInputPixels: false, failOn })
    .autoOrient()
    .resize(box)
    .raw()
    .toBuffer({ resolveWithObject: true });
}

function isJpeg(file: Uint8Array): boolean {
  return file[0] === 0xff && file[1] === 0xd8;
}

async function webp(image: Awaited<ReturnType<typeof upright>>, width: number, ground?: string) {
  const { channels, height } = image.info;
  const small = sharp(image.data, { raw: { width: image.info.width, height, channels } });
  if (ground) small.flatten({ background: ground });
  const bytes = await small.resize(width).webp({ quality: QUALITY }).toBuffer();
  return { width, bytes: new Uint8Array(bytes) };
}
