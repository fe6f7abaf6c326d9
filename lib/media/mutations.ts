import { db } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import type { Avatar } from "./avatar";
import { pictureFolder } from "./picture-address";
import type { PostImage } from "./post-image";

/** Puts a picture in the place of the one this user had; that one goes in the same transaction. */
export async function setPicture(userId: string, { hash, sizes }: Avatar): Promise<void> {
  await db().$transaction([
    // The account's row first: of two changes at once the second waits here for the first.
    db().user.update({
      where: { id: userId },
      data: { image: pictureFolder(hash) },
      select: { id: true },
    }),
    db().picture.deleteMany({ where: { userId } }),
    db().picture.create({
      data: { userId, hash, sizes: { create: sizes } },
      select: { id: true },
    }),
  ]);
}

/** Goes back to initials. */
export async function removePicture(userId: string): Promise<void> {
  await db().$transaction([
    db().user.update({ where: { id: userId }, data: { image: null }, select: { id: true } }),
    db().picture.deleteMany({ where: { userId } }),
  ]);
}

/** Keeps a picture for posts, for a week if no post comes to use it; once, however often it is uploaded. */
export async function keepPostImage({ sizes, ...image }: PostImage): Promise<void> {
  // First, so that nothing removes what is then found to be there.
  await db().postImage.updateMany({
    where: { hash: image.hash, unusedSince: { not: null } },
    data: { unusedSince: new Date() },
  });
  try {
    await db().postImage.create({
      data: { ...image, sizes: { create: sizes } },
      select: { hash: true },
    });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
  }
}
