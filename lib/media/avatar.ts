import { ok, type Result } from "../result";
import { AVATAR_WIDTHS } from "./avatar-address";
import { reencode } from "./reencode";
import type { ImageSize } from "./storage/image-storage";
import type { InvalidFile } from "./upload";

const LARGEST = Math.max(...AVATAR_WIDTHS);
const SQUARE = { width: LARGEST, height: LARGEST, fit: "cover" } as const;

/** An avatar ready to be kept: its content address and one WebP a width. */
export type Avatar = { hash: string; sizes: ImageSize[] };

/** An avatar of an uploaded file, cropped to a square. */
export async function makeAvatar(file: Uint8Array): Promise<Result<Avatar, InvalidFile>> {
  const made = await reencode(file, SQUARE, () => AVATAR_WIDTHS);
  return made.ok ? ok({ hash: made.value.hash, sizes: made.value.sizes }) : made;
}
