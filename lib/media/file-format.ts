import sharp from "sharp";
import { type FileProblem, JPEG_MAX_MEGAPIXELS, MEGAPIXEL, OTHERS_MAX_MEGAPIXELS } from "./upload";

/** What a file of this family says that it is: HEVC within, in all its names. */
const HEIC_BRAND = /^(heic|heix|hevc|hevx|heim|heis|hevm|hevs|mif1|msf1)$/;
const AVIF_BRAND = /^avi[fs]$/;

/** Why a file cannot be taken, as far as its beginning says; null if it may be. */
export async function formatProblem(file: Uint8Array): Promise<FileProblem | null> {
  if (isHeic(file)) return "heic";
  try {
    const { format, width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    const megapixels = format === "jpeg" ? JPEG_MAX_MEGAPIXELS : OTHERS_MAX_MEGAPIXELS;
    return width * height > megapixels * MEGAPIXEL ? "too-many-pixels" : null;
  } catch {
    return hasKnownBeginning(file) ? "incomplete" : "not-an-image";
  }
}

/** AVIF is the same family, and both may name the same brands beside their own. */
function isHeic(file: Uint8Array): boolean {
  const brands = brandsOf(file);
  return brands.some((brand) => HEIC_BRAND.test(brand)) && !brands.some(isAvif);
}

function isAvif(brand: string): boolean {
  return AVIF_BRAND.test(brand);
}

/** The four letters of each kind that a file of ISO's base media format says it is. */
function brandsOf(file: Uint8Array): string[] {
  if (lettersOf(file, 4, 8) !== "ftyp") return [];
  const size = new DataView(file.buffer, file.byteOffset).getUint32(0);
  const brands = lettersOf(file, 8, Math.min(size, 128)).match(/.{4}/gs) ?? [];
  return brands.filter((_, index) => index !== 1); // the second is a version
}

/** Whether a file begins like one of those that are taken. */
function hasKnownBeginning(file: Uint8Array): boolean {
  const riff = lettersOf(file, 0, 4) === "RIFF" && lettersOf(file, 8, 12) === "WEBP";
  return (
    riff ||
    brandsOf(file).some(isAvif) ||
    /^(\xff\xd8\xff|\x89PNG|GIF8)/.test(lettersOf(file, 0, 4))
  );
}

function lettersOf(file: Uint8Array, from: number, to: number): string {
  return Buffer.from(file.subarray(from, to)).toString("latin1");
}
