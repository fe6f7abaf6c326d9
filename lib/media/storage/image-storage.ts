/** One size of an image, a WebP `width` pixels wide. */
export type ImageSize = { width: number; bytes: Uint8Array<ArrayBuffer> };

/**
 * Keeps the bytes of images, by content hash and width in pixels. It does not know what they are for:
 * bytes are put first, then the row that names them is written; rows go first, then the bytes. What
 * a process leaves behind that ends in between, `deleteUnusedImages` finds through `list`.
 */
export interface ImageStorage {
  /** Keeps an image in these sizes. What is there already counts as stored now. */
  put(hash: string, sizes: ImageSize[]): Promise<void>;

  /** The bytes of one size; null if they are not there. */
  get(hash: string, width: number): Promise<ImageSize["bytes"] | null>;

  /**
   * Deletes what is there of these images, but for what was stored after this moment: somebody has put
   * it again, and is about to write a row that names it.
   */
  delete(hashes: string[], storedUntil: Date): Promise<void>;

  /** Images after a hash, in the order of their hashes. */
  list(after: string, limit: number): Promise<string[]>;
}
