/** Widths in pixels in which an avatar is kept. */
export const AVATAR_WIDTHS = [64, 128, 256] as const;

/** The folder of an avatar's sizes, which `User.image` names; its content address, so that it may be kept for ever. */
export function avatarFolder(hash: string): string {
  return `/pictures/${hash}`;
}

/** The square of `width` pixels in such a folder. */
export function avatarAddress(folder: string, width: number): string {
  return `${folder}/${width}.webp`;
}
