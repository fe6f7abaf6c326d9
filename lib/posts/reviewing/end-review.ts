import type { Member } from "../../actor";
import { db, type Prisma } from "../../database/db";
import { isPublic } from "../../policy/post-status";
import { authorIds, postPolicy } from "../../policy/posts";
import { CONFLICT, type Conflict, type NotFound, ok, type Result, refused } from "../../result";
import { type EditablePost, getEditablePost, type OthersPost } from "../text/editable-post";

export type EndsReview = "take-back" | "hand-back";

type Also = (database: Prisma.TransactionClient, post: EditablePost) => Promise<unknown>;

/** Since when editors may decide about a post, or about changes of it; null where they may not. */
export function waitsSince({ status, handedInAt, pendingEdit }: EditablePost): Date | null {
  if (status === "handed-in") return handedInAt;
  return isPublic(status) ? (pendingEdit?.handedInAt ?? null) : null;
}

/**
 * Makes what waits for the editors its author's alone again; `also` writes in the same transaction. Refused
 * where it waits no more, and where there is no author to have it.
 */
export async function endReview(
  actor: Member,
  verb: EndsReview,
  id: number,
  also?: Also,
): Promise<Result<EditablePost, NotFound | OthersPost | Conflict>> {
  const found = await getEditablePost(actor, id, verb);
  if (!found.ok) return found;
  const post = found.value;
  if (!waitsSince(post) || authorIds(post).length === 0) return refused(CONFLICT);
  const isEnded = await db().$transaction(async (database) => {
    const { count } = await release(database, actor, verb, post);
    if (count > 0) await also?.(database, post);
    return count > 0;
  });
  // Somebody has just saved: that text, then.
  return isEnded ? ok(post) : endReview(actor, verb, id, also);
}

/** No text is written, so its version and the moment at which it was saved stay. */
function release(
  database: Prisma.TransactionClient,
  actor: Member,
  verb: EndsReview,
  post: EditablePost,
) {
  const { id, version, updatedAt, pendingEdit } = post;
  if (isPublic(post.status) && pendingEdit) {
    const { savedAt } = pendingEdit;
    return database.pendingEdit.updateMany({
      where: { postId: id, savedAt, handedInAt: { not: null } },
      data: { handedInAt: null, savedAt },
    });
  }
  const wasShown = post.wasShown || verb === "hand-back";
  return database.post.updateMany({
    where: { AND: [{ id, version, status: "handed-in" }, postPolicy.where(actor, verb)] },
    data: { status: "draft", handedInAt: null, updatedAt, wasShown },
  });
}
