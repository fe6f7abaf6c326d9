import sharp from "sharp";
import type { Result } from "../result";
import { findImage } from "./find-image";
import { oneAtATime } from "./one-at-a-time";
import { reencode } from "./reencode";
import { APPLE_ICON_WIDTH, ICON_WIDTHS } from "./site-image-address";
import type { ImageSize } from "./storage/image-storage";
import type { InvalidFile } from "./upload";

/** Twice as large as the header shows it; dark ink gets a ground that a dark page has not. */
const LOGO = {
  box: { width: 480, height: 96, fit: "inside", withoutEnlargement: true },
  widthsOf: (width: number) => [width],
  inkGround: "#fff",
} as const;
const LARGEST_ICON = Math.max(...ICON_WIDTHS);
/** The whole picture in a square, for a mark that is cropped is none. */
const ICON = {
  box: {
    width: LARGEST_ICON,
    height: LARGEST_ICON,
    fit: "contain",
    background: { r: 0, g: 0, b: 0, alpha: 0 },
  },
  widthsOf: () => ICON_WIDTHS,
  inkGround: "#fff",
} as const;

/** A logo or an icon ready to be kept; `width` and `height` in pixels are those of the largest size. */
type SiteImage = { hash: string; width: number; height: number; sizes: ImageSize[] };

/** The logo that an uploaded file shows, not cropped. */
export function makeLogo(file: Uint8Array): Promise<Result<SiteImage, InvalidFile>> {
  return oneAtATime(() => reencode(file, LOGO));
}

/** The icon that an uploaded file shows, as a square. */
export function makeIcon(file: Uint8Array): Promise<Result<SiteImage, InvalidFile>> {
  return oneAtATime(() => reencode(file, ICON));
}

/** The icon as PNG, which is what telephones take for one; null if there is none of this width. */
export async function findIconPng(
  hash: string,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const isWidth = ICON_WIDTHS.some((known) => known === width);
  const webp = isWidth ? await findImage(hash, width) : null;
  if (!webp) return null;
  // Apple's telephones show black where an icon is transparent.
  const icon =
    width === APPLE_ICON_WIDTH ? sharp(webp).flatten({ background: "#fff" }) : sharp(webp);
  return new Uint8Array(await icon.png().toBuffer());
}
