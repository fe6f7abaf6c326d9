import { db } from "../db";
import type { Avatar } from "./avatar";
import { pictureFolder } from "./picture-address";

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
