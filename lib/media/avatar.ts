import { makePicture, type PictureSize } from "./decode";

/** Widths in pixels in which a profile picture is kept. */
export const AVATAR_WIDTHS = [64, 128, 256] as const;

const LARGEST = Math.max(...AVATAR_WIDTHS);
const SQUARE = { width: LARGEST, height: LARGEST, fit: "cover" } as const;

/** A picture ready to be kept: its content address and one WebP a width. */
export type Avatar = { hash: string; sizes: PictureSize[] };

/** A profile picture of an uploaded file, cropped to a square. Null if it is no picture to be taken. */
export async function makeAvatar(file: Uint8Array): Promise<Avatar | null> {
  const made = await makePicture(file, SQUARE, () => AVATAR_WIDTHS);
  return made && { hash: made.hash, sizes: made.sizes };
}
