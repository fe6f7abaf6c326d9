/**
 * What the maker of pictures for posts and the renderer, which knows of a picture only its address,
 * agree on.
 */

/** As wide as the column of a post is at most, and on a narrow screen (app/prose.css). */
export const POST_SIZES = "(min-width: 43rem) 41rem, calc(100vw - 2.5rem)";

/** What an address says of a picture: the hash of its content, and its size in pixels. */
export type AddressedImage = { hash: string; width: number; height: number };

/** Widths in pixels in which such a picture is kept, as far as it is that wide. */
const WIDTHS = [480, 960, 1600];

export const POST_IMAGE_WIDTH_MAX = 1600;
/** What moves has many times the bytes of a still. */
const MOTION_WIDTH_MAX = 960;
/** Four times as high as wide: what is longer becomes narrower. */
export const POST_IMAGE_HEIGHT_MAX = 6400;

const ADDRESS = /^\/pictures\/([0-9a-f]{64})\/([1-9]\d{0,3})x([1-9]\d{0,3})\.webp$/;

const HASHES = /\/pictures\/([0-9a-f]{64})\//g;

/** The hashes of the pictures whose addresses stand in a text. */
export function imageHashesIn(text: string): string[] {
  const hashes = [...text.matchAll(HASHES)].flatMap(([, hash]) => hash ?? []);
  return [...new Set(hashes)];
}

/** The widths in which a picture of this width is kept, the last its own. */
export function widthsOf(width: number): number[] {
  return [...WIDTHS.filter((smaller) => smaller < width), width];
}

/** The same of the animation of a picture that is this wide. */
export function motionWidthsOf(width: number): number[] {
  return widthsOf(Math.min(width, MOTION_WIDTH_MAX));
}

/** The address of one of an image's sizes. */
export function sizeAddress(hash: string, width: number): string {
  return `/pictures/${hash}/${width}.webp`;
}

/** The addresses of all sizes of such a picture, as `srcset` has them; undefined where there is one. */
export function srcSetOf({ hash, width }: AddressedImage): string | undefined {
  const widths = widthsOf(width);
  if (widths.length === 1) return undefined;
  return widths.map((smaller) => `${sizeAddress(hash, smaller)} ${smaller}w`).join(", ");
}

/** The address of a picture's largest size, which says how much room it takes. */
export function postImageAddress({ hash, width, height }: AddressedImage): string {
  return `/pictures/${hash}/${width}x${height}.webp`;
}

/** What such an address says; null for any other. */
export function parsePostImageAddress(address: string): AddressedImage | null {
  const [, hash = "", ...size] = ADDRESS.exec(address) ?? [];
  const [width = 0, height = 0] = size.map(Number);
  const isPossible = width <= POST_IMAGE_WIDTH_MAX && height <= POST_IMAGE_HEIGHT_MAX;
  return hash && isPossible ? { hash, width, height } : null;
}
