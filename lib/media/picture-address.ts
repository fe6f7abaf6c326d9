/** The folder of a picture's sizes; its content address, so that it may be kept for ever. */
export function pictureFolder(hash: string): string {
  return `/pictures/${hash}`;
}

/** The square of `width` pixels in such a folder. */
export function pictureAddress(folder: string, width: number): string {
  return `${folder}/${width}.webp`;
}
