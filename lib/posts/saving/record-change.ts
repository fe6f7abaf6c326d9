import type { Actor } from "../../actor";
import type { Act } from "../../audit/acts";
import { recordAct } from "../../audit/record-act";
import type { Prisma } from "../../database/db";
import type { PostKind } from "../../database/post-kind";

type Changed = { id: number; kind: PostKind; title: string; authorId: string | null };

/** The same done with a page, where it is written down: what those who write pages keep among them is not. */
const ACTS_ON_PAGES: Partial<Record<Act, Act>> = {
  "post-changed": "page-changed",
  "post-published": "page-published",
  "post-unpublished": "page-unpublished",
  "post-deleted": "page-deleted",
};

/**
 * Writes down what somebody does with a page, or with a post that is not theirs; what the site does by itself, it
 * need not tell.
 */
export async function recordChange(
  database: Prisma.TransactionClient,
  actor: Actor,
  act: Act,
  { id, kind, title, authorId }: Changed,
): Promise<void> {
  if (actor.kind !== "member" || actor.id === authorId) return;
  const subject = { id: String(id), name: title };
  if (kind === "page") {
    const done = ACTS_ON_PAGES[act];
    if (done) await recordAct(actor, done, subject, "", database);
    return;
  }
  const author = await database.user.findUnique({
    where: { id: authorId ?? "" },
    select: { username: true },
  });
  await recordAct(actor, act, subject, `by ${author?.username ?? "a former member"}`, database);
}
