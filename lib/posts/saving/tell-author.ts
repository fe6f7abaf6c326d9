import { type Actor, memberId } from "../../actor";
import type { Prisma } from "../../database/db";
import { queueMail } from "../../mail/queue";

/** Since when editors may decide about a post, or about changes of it. */
export type HandedIn = {
  handedInAt: Date | null;
  pendingEdit?: { handedInAt: Date | null } | null;
};

type Published = HandedIn & { id: number; authorId: string | null };

/** Writes to whoever has handed a post in that others have published it. */
export async function tellAuthor(
  database: Prisma.TransactionClient,
  actor: Actor,
  { id: postId, authorId: userId, handedInAt, pendingEdit }: Published,
): Promise<void> {
  const wasHandedIn = handedInAt !== null || Boolean(pendingEdit?.handedInAt);
  if (!wasHandedIn || userId === null || userId === memberId(actor)) return;
  await queueMail({ kind: "post-published", postId, userId }, database);
}
