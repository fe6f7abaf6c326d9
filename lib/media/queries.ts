import { db } from "../db";
import { AVATAR_WIDTHS } from "./avatar";

/** One size of the picture with this content address; null if there is none. */
export async function findPictureBytes(
  hash: string,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!AVATAR_WIDTHS.some((known) => known === width)) return null;
  const size = await db().pictureSize.findFirst({
    where: { width, picture: { hash } },
    select: { bytes: true },
  });
  return size?.bytes ?? null;
}
