import type { Prisma } from "../../database/db";
import type { EditablePost } from "../text/editable-post";

/**
 * In a transaction that changes lists: makes these the authors of a post, the first and those named after
 * them. False if it was saved since it was read.
 */
export async function writeAuthors(
  database: Prisma.TransactionClient,
  { id: postId, version, status, publishedAt, updatedAt }: EditablePost,
  [authorId, ...others]: string[],
): Promise<boolean> {
  const { count } = await database.post.updateMany({
    where: { id: postId, version },
    // Its text was saved when it was.
    data: { authorId, updatedAt },
  });
  if (count === 0) return false;
  const moment = status === "published" ? publishedAt : null;
  await database.coauthor.deleteMany({ where: { postId } });
  await database.coauthor.createMany({
    data: others.map((userId, index) => ({
      ...{ postId, userId, position: index + 1, publishedAt: moment },
    })),
  });
  return true;
}
