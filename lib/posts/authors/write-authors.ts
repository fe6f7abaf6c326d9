import type { Prisma } from "../../database/db";
import { isListed } from "../../policy/post-status";
import { authorIds } from "../../policy/posts";
import type { EditablePost } from "../text/editable-post";
import { WRITERS_SELECT, withWriters } from "../text/writers";

/**
 * In a transaction that changes lists: makes these the authors of a post, the first and those named after
 * them. False if it was saved since it was read, or others were named.
 */
export async function writeAuthors(
  database: Prisma.TransactionClient,
  post: EditablePost,
  [authorId, ...others]: string[],
): Promise<boolean> {
  const { id: postId, version, status, publishedAt, updatedAt } = post;
  const current = await database.post.findUnique({ where: { id: postId }, select: WRITERS_SELECT });
  if (!current || !isSame(authorIds(withWriters(current)), authorIds(post))) return false;
  const { count } = await database.post.updateMany({
    where: { id: postId, version },
    // Its text was saved when it was.
    data: { authorId, updatedAt },
  });
  if (count === 0) return false;
  const moment = isListed(status) ? publishedAt : null;
  await database.coauthor.deleteMany({ where: { postId } });
  await database.coauthor.createMany({
    data: others.map((userId, index) => ({
      ...{ postId, userId, position: index + 1, publishedAt: moment },
    })),
  });
  return true;
}

function isSame(one: string[], other: string[]): boolean {
  return one.join() === other.join();
}
