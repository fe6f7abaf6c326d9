import { db } from "../database/db";
import { AVATAR_WIDTHS } from "./avatar";

/** The WebP of a picture with this content address, which is `width` pixels wide; null if there is none. */
export async function findPictureBytes(
  hash: string,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await findPostImageBytes(hash, width)) ?? findAvatarBytes(hash, width);
}

/** The largest size of a picture for posts; null if there is none of this width and height. */
export async function findLargestBytes(
  hash: string,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const size = await db().postImageSize.findFirst({
    where: { imageHash: hash, width, image: { width, height } },
    select: { bytes: true },
  });
  return size?.bytes ?? null;
}

async function findPostImageBytes(imageHash: string, width: number) {
  const size = await db().postImageSize.findUnique({
    where: { imageHash_width: { imageHash, width } },
    select: { bytes: true },
  });
  return size?.bytes ?? null;
}

async function findAvatarBytes(hash: string, width: number) {
  if (!AVATAR_WIDTHS.some((known) => known === width)) return null;
  const size = await db().pictureSize.findFirst({
    where: { width, picture: { hash } },
    select: { bytes: true },
  });
  return size?.bytes ?? null;
}
