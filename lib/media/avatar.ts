import { ok, type Result } from "../result";
import { AVATAR_WIDTHS } from "./avatar-address";
import { oneAtATime } from "./one-at-a-time";
import { reencode } from "./reencode";
import type { ImageSize } from "./storage/image-storage";
import type { InvalidFile } from "./upload";

const LARGEST = Math.max(...AVATAR_WIDTHS);
const WANTED = {
  box: { width: LARGEST, height: LARGEST, fit: "cover" },
  widthsOf: () => AVATAR_WIDTHS,
  inkGround: "#fff",
} as const;

/** An avatar ready to be kept: its content address and one WebP a width. */
export type Avatar = { hash: string; sizes: ImageSize[] };

/** An avatar of an uploaded file, cropped to a square; a still, for many stand on a page. */
export async function makeAvatar(file: Uint8Array): Promise<Result<Avatar, InvalidFile>> {
  const made = await oneAtATime(() => reencode(file, WANTED));
  return made.ok ? ok({ hash: made.value.hash, sizes: made.value.sizes }) : made;
}
