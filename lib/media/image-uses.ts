import type { Prisma } from "../database/db";
import { imageHashesIn } from "./post-image-address";

/** Of a picture that no post shows, nor a card in one. */
export const UNUSED = { uses: { none: {} }, cards: { none: {} } };

/**
 * Keeps which pictures a post shows: those that `texts`, its published and its pending one, name. Only
 * `tx` is used. To be called whenever one of the texts is written, after the post's row has been: that
 * row is what two who write at once wait for. Pictures that do not exist are left out.
 */
export async function keepImageUses(
  tx: Prisma.TransactionClient,
  postId: number,
  texts: string[],
): Promise<void> {
  const hashes = imageHashesIn(texts.join("\n"));
  await tx.postImageUse.deleteMany({ where: { postId } });
  if (hashes.length === 0) return;
  // Before they are looked for: from then on nothing removes them.
  await tx.postImage.updateMany({
    where: { hash: { in: hashes }, unusedSince: { not: null } },
    data: { unusedSince: null },
  });
  const found = await tx.postImage.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true },
  });
  const data = found.map(({ hash: imageHash }) => ({ postId, imageHash }));
  await tx.postImageUse.createMany({ data });
}
