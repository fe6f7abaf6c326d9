import { db, type Prisma } from "../../database/db";
import { changeLists } from "../../lists/change-lists";
import { keepImageUses } from "../../media/image-uses";
import { formerTexts, type Replaced, thinAutosaves } from "../revisions/former-texts";
import type { OwnPost } from "../text/own-post";
import type { PostText } from "../text/schema";

type Author = { id: string };
type Change = {
  /** Columns of the post; its version is raised besides. */
  data: Prisma.PostUncheckedUpdateManyInput;
  /** The text that takes the place of others, which are kept as revisions. */
  text: PostText;
  replaced?: Replaced;
  /** What else is written with it. */
  also?: (database: Prisma.TransactionClient) => Promise<unknown>;
};

/**
 * Writes a new text of one's own post if it is still the one that was read, and keeps the texts before
 * it, in one transaction. False if somebody was faster.
 */
export async function rewritePost(
  author: Author,
  post: OwnPost,
  { data, text, replaced = "all", also }: Change,
): Promise<boolean> {
  const rewrite = async (database: Prisma.TransactionClient) => {
    const { count } = await database.post.updateMany({
      where: { id: post.id, authorId: author.id, version: post.version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) return false;
    const former = formerTexts(post, text, { replaced, savedById: author.id });
    if (former.length > 0) {
      await database.revision.createMany({ data: former });
      await thinAutosaves(database, post.id);
    }
    if (replaced === "all") await database.pendingEdit.deleteMany({ where: { postId: post.id } });
    const others = replaced === "all" ? [] : [post.content];
    await keepImageUses(database, post.id, [text.content, ...others]);
    await also?.(database);
    return true;
  };
  return changesLists(post, data) ? changeLists(rewrite) : db().$transaction(rewrite);
}

/** Whether others see the post before or after. A text that is kept beside what they see has no status. */
function changesLists({ status: before }: OwnPost, { status }: Change["data"]): boolean {
  return status !== undefined && [before, status].includes("published");
}
