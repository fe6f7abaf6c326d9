import { db } from "../database/db";
import { afterWrite } from "../log/after-write";
import { UNUSED } from "./image-uses";
import { imageStorage } from "./storage/storage";

/** Of the bytes of an image for posts: those of the still, and of the animation if it has one. */
export function hashesOf(image: { hash: string; motionHash: string | null }): string[] {
  return image.motionHash ? [image.hash, image.motionHash] : [image.hash];
}

/** Those of these images that an avatar, an image for posts, the logo or the icon names. */
async function listNamed(hashes: string[]): Promise<Set<string>> {
  const where = { hash: { in: hashes } };
  const avatars = await db().avatar.findMany({ where, select: { hash: true } });
  const postImages = await db().postImage.findMany({
    where: { OR: [where, { motionHash: { in: hashes } }] },
    select: { hash: true, motionHash: true },
  });
  const siteImages = await db().siteImage.findMany({ where, select: { hash: true } });
  return new Set([
    ...[...avatars, ...siteImages].map(({ hash }) => hash),
    ...postImages.flatMap(hashesOf),
  ]);
}

/**
 * Deletes the bytes of those of these images that no row names any more; not of those that were stored
 * after this moment, whose rows may be about to be written. The same picture can be the avatar of
 * several people, and stand in posts. Never throws: their rows are gone, and a job finds what is left.
 */
export async function deleteUnnamed(hashes: string[], storedUntil: Date): Promise<void> {
  await afterWrite(async () => {
    const named = await listNamed(hashes);
    const unnamed = hashes.filter((hash) => !named.has(hash));
    if (unnamed.length > 0) await imageStorage.delete(unnamed, storedUntil);
  }, undefined);
}

/** Its first author is, and with them all who are named after. */
const HIDDEN_POST = {
  author: { isHidden: true },
  coauthors: { none: { user: { isHidden: false } } },
};

/** Of an image that somebody still shows whose account is not hidden, or nobody yet. */
const SHOWN = {
  OR: [UNUSED, { uses: { some: { NOT: { post: HIDDEN_POST } } } }, { cards: { some: {} } }],
};

/**
 * Whether there is such an avatar, logo, icon or image for posts, and not of a hidden account alone; its largest size is
 * the given one, if given.
 */
export async function isShown(
  hash: string,
  largest: { width: number; height: number } | null,
): Promise<boolean> {
  const named = largest ? { hash, ...largest } : { OR: [{ hash }, { motionHash: hash }] };
  const where = { AND: [named, SHOWN] };
  if (await db().postImage.findFirst({ where, select: { hash: true } })) return true;
  if (largest) return false;
  const avatar = await db().avatar.findFirst({
    where: { hash, user: { isHidden: false } },
    select: { id: true },
  });
  if (avatar) return true;
  return (await db().siteImage.findFirst({ where: { hash }, select: { kind: true } })) !== null;
}
