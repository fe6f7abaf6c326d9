import { db } from "../database/db";
import { isShown } from "./named-images";
import type { AddressedImage } from "./post-image-address";
import type { ImageSize } from "./storage/image-storage";
import { imageStorage } from "./storage/storage";

/**
 * The WebP of an avatar or an image for posts which is `width` pixels wide; null if there is none, or,
 * with a height, if that is not the largest size of an image for posts.
 */
export async function findImage(
  hash: string,
  width: number,
  height?: number,
): Promise<ImageSize["bytes"] | null> {
  const largest = height === undefined ? null : { width, height };
  return (await isShown(hash, largest)) ? imageStorage.get(hash, width) : null;
}

/** Whether there is such an image for posts, in this size. */
export async function isPostImage(image: AddressedImage): Promise<boolean> {
  const { hash, width, height } = image;
  return (await db().postImage.count({ where: { hash, width, height } })) === 1;
}
