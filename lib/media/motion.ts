import { createHash } from "node:crypto";
import sharp, { type Metadata } from "sharp";
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
  MEGAPIXEL,
} from "./upload";
import { uprightFrames } from "./upright-frames";

const QUALITY = 80;
/** Of 6: the usual 4 takes 1.7 times as long for about a tenth of the bytes. */
const EFFORT = 2;
const OPTIONS = { limitInputPixels: false, failOn: "error" } as const;

/** An animation in its sizes, which one hash names. */
export type Motion = { hash: string; sizes: ImageSize[] };

/** The animation of a file whose still is `width` pixels wide; null where nothing moves. */
export async function makeMotion(
  file: Uint8Array,
  width: number,
): Promise<Result<Motion | null, InvalidFile>> {
  const metadata = await sharp(file, { limitInputPixels: false }).metadata();
  const { format, pages = 1, ...frame } = metadata;
  if (pages === 1 || !/^(gif|webp)$/.test(format)) return ok(null);
  const megapixels = (pages * frame.width * frame.height) / MEGAPIXEL;
  if (pages > ANIMATION_MAX_FRAMES || megapixels > ANIMATION_MAX_MEGAPIXELS) return tooLong();
  if (format === "gif" && endsWithinFrame(file)) return refused(fileProblem("incomplete"));
  try {
    return await sizesOf(file, metadata, motionWidthsOf(width));
  } catch {
    return refused(fileProblem("incomplete"));
  }
}

/** One after the other, since each holds all frames. */
async function sizesOf(
  file: Uint8Array,
  metadata: Metadata,
  widths: number[],
): Promise<Result<Motion, InvalidFile>> {
  const sizes: ImageSize[] = [];
  const hash = createHash("sha256");
  for (const width of widths) {
    const { frames, timing } = await uprightFrames(file, metadata, width, OPTIONS);
    const bytes = await frames.webp({ quality: QUALITY, effort: EFFORT, ...timing }).toBuffer();
    if (bytes.length > FILE_MAX_BYTES) return tooLong();
    sizes.push({ width, bytes: new Uint8Array(bytes) });
    hash.update(bytes);
  }
  return ok({ hash: hash.digest("hex"), sizes });
}

function tooLong() {
  return refused(fileProblem("animation-too-long"));
}
