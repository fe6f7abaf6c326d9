import { type Actor, memberId } from "../../actor";
import type { Prisma } from "../../database/db";
import { queueMail } from "../../mail/queue";
import { authorIds, type Written } from "../../policy/posts";

/** Since when editors may decide about a post, or about changes of it. */
export type HandedIn = {
  handedInAt: Date | null;
  pendingEdit?: { handedInAt: Date | null } | null;
};

type Published = HandedIn & Written & { id: number };

/** Writes to those whose post was handed in that others have published it. */
export async function tellAuthors(
  database: Prisma.TransactionClient,
  actor: Actor,
  post: Published,
): Promise<void> {
  const { id: postId, handedInAt, pendingEdit } = post;
  if (handedInAt === null && !pendingEdit?.handedInAt) return;
  for (const userId of authorIds(post)) {
    if (userId !== memberId(actor))
      await queueMail({ kind: "post-published", postId, userId }, database);
  }
}
