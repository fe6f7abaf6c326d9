import { createHash } from "node:crypto";
import sharp from "sharp";
import { ok, type Result, refused } from "../result";
import { endsWithinFrame } from "./gif-end";
import { motionWidthsOf } from "./post-image-address";
import type { ImageSize } from "./storage/image-storage";
import {
  ANIMATION_MAX_FRAMES,
  ANIMATION_MAX_MEGAPIXELS,
  FILE_MAX_BYTES,
  fileProblem,
  type InvalidFile,
} from "./upload";

const QUALITY = 80;
/** Of 6: the usual 4 takes 1.7 times as long for about a tenth of the bytes. */
const EFFORT = 2;
const MEGAPIXEL = 1_000_000;

/** An animation in its sizes, which one hash names. */
export type Motion = { hash: string; sizes: ImageSize[] };

/** The animation of a file whose still is `width` pixels wide; null where nothing moves. */
export async function makeMotion(
  file: Uint8Array,
  width: number,
): Promise<Result<Motion | null, InvalidFile>> {
  const { format, pages = 1, ...frame } = await sharp(file, { limitInputPixels: false }).metadata();
  if (pages === 1 || !/^(gif|webp)$/.test(format)) return ok(null);
  const megapixels = (pages * frame.width * frame.height) / MEGAPIXEL;
  if (pages > ANIMATION_MAX_FRAMES || megapixels > ANIMATION_MAX_MEGAPIXELS) return tooLong();
  if (format === "gif" && endsWithinFrame(file)) return refused(fileProblem("incomplete"));
  try {
    return await sizesOf(file, motionWidthsOf(width));
  } catch {
    return refused(fileProblem("incomplete"));
  }
}

/** One after the other, since each holds all frames. */
async function sizesOf(file: Uint8Array, widths: number[]): Promise<Result<Motion, InvalidFile>> {
  const sizes: ImageSize[] = [];
  const hash = createHash("sha256");
  for (const width of widths) {
    const bytes = await sharp(file, { animated: true, limitInputPixels: false, failOn: "error" })
      .resize(width)
      .webp({ quality: QUALITY, effort: EFFORT })
      .toBuffer();
    if (bytes.length > FILE_MAX_BYTES) return tooLong();
    sizes.push({ width, bytes: new Uint8Array(bytes) });
    hash.update(bytes);
  }
  return ok({ hash: hash.digest("hex"), sizes });
}

function tooLong() {
  return refused(fileProblem("animation-too-long"));
}
