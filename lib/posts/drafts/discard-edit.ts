import { db } from "../../database/db";
import { keepImageUses } from "../../media/image-uses";
import { getOwnPost, newestText, type OwnPost } from "../text/own-post";

/** Goes back to what the post shows; what was typed since is kept as a revision. */
export async function discardEdit(author: { id: string }, id: number): Promise<OwnPost> {
  const post = await getOwnPost(author, id);
  if (!post.pendingEdit) return post;
  const { title, content, tags, savedAt } = newestText(post);
  const typed = { title, content, tags, savedAt, isAutosave: true };
  await db().$transaction(async (database) => {
    const { count } = await database.pendingEdit.deleteMany({ where: { postId: id, savedAt } });
    if (count === 0) return; // another window has saved since, or discarded
    await keepImageUses(database, id, [post.content]);
    await database.revision.create({
      data: { postId: id, savedById: author.id, ...typed },
      select: { id: true },
    });
    await database.post.update({
      where: { id },
      data: { version: { increment: 1 }, updatedAt: post.updatedAt },
      select: { id: true },
    });
  });
  return post;
}
