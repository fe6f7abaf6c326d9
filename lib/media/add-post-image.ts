import type { Member } from "../actor";
import { siteNow } from "../database/clock";
import { db } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import { countAttempt } from "../limits/count-attempt";
import { sitePolicy } from "../policy/site";
import { NOT_ALLOWED, type NotAllowed, ok, type Result, refused, type TooMany } from "../result";
import { imageMarkdown } from "./alt-text";
import { makePostImage, type PostImage } from "./post-image";
import { postImageAddress } from "./post-image-address";
import { imageStorage } from "./storage/storage";
import { type InvalidFile, readUpload } from "./upload";

export type AddedImage = { address: string; width: number; height: number; markdown: string };

/** Keeps an uploaded file as an image for posts, described by `alt`. */
export async function addPostImage(
  author: Member,
  file: FormDataEntryValue | null,
  alt: string,
): Promise<Result<AddedImage, NotAllowed | TooMany | InvalidFile>> {
  if (!sitePolicy.can(author, "write")) return refused(NOT_ALLOWED);
  const attempt = await countAttempt("post-images-by-user", author.id);
  if (!attempt.ok) return attempt;
  const upload = await readUpload(file);
  if (!upload.ok) return upload;
  const made = await makePostImage(upload.value);
  if (!made.ok) return made;
  await keepPostImage(made.value);
  const address = postImageAddress(made.value);
  const { width, height } = made.value;
  return ok({ address, width, height, markdown: imageMarkdown(alt, address) });
}

/** Keeps an image for posts, for a week if no post comes to use it; once, however often it is uploaded. */
export async function keepPostImage({ sizes, motion, ...image }: PostImage): Promise<void> {
  await imageStorage.put(image.hash, sizes);
  if (motion) await imageStorage.put(motion.hash, motion.sizes);
  // First, so that nothing removes what is then found to be there.
  await db().postImage.updateMany({
    where: { hash: image.hash, unusedSince: { not: null } },
    data: { unusedSince: siteNow() },
  });
  try {
    const now = siteNow();
    const data = {
      ...image,
      motionHash: motion?.hash ?? null,
      createdAt: now,
      unusedSince: now,
    };
    await db().postImage.create({ data, select: { hash: true } });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
  }
}
