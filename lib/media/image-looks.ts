import { db } from "../database/db";
import { isDarkInk } from "./dark-ink";
import { imageHashesIn, widthsOf } from "./post-image-address";
import { imageStorage } from "./storage/storage";

/** What the address of a picture does not say, by its hash. */
export type ImageLooks = ReadonlyMap<string, Looks>;

/** `motionHash` is that of its animation, if it has one. */
type Looks = { isDarkInk: boolean; motionHash: string | null };

/** How those of the site's pictures look that a text names. */
export async function listImageLooks(text: string): Promise<ImageLooks> {
  const hashes = imageHashesIn(text);
  if (hashes.length === 0) return new Map();
  const images = await db().postImage.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true, width: true, isDarkInk: true, motionHash: true },
  });
  const looks = new Map<string, Looks>();
  for (const { hash, width, isDarkInk, motionHash } of images) {
    looks.set(hash, { isDarkInk: isDarkInk ?? (await lookAt(hash, width)), motionHash });
  }
  return looks;
}

/** Looks at a picture from before this was asked, once, in its smallest size. */
async function lookAt(hash: string, width: number): Promise<boolean> {
  const bytes = await imageStorage.get(hash, Math.min(...widthsOf(width)));
  if (!bytes) return false;
  // It takes 60 MB, and a site that has just started has no such picture.
  const { default: sharp } = await import("sharp");
  const isDark = isDarkInk(await sharp(bytes).raw().toBuffer({ resolveWithObject: true }));
  await db().postImage.updateMany({ where: { hash }, data: { isDarkInk: isDark } });
  return isDark;
}
