import type { Actor } from "../../actor";
import type { Act } from "../../audit/acts";
import { recordAct } from "../../audit/record-act";
import type { Prisma } from "../../database/db";
import type { PostKind } from "../../policy/post-kind";
import { isAuthor, type Written } from "../../policy/posts";

type Changed = Written & { id: number; kind: PostKind; title: string };

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
  post: Changed,
): Promise<void> {
  if (actor.kind !== "member" || isAuthor(actor, post)) return;
  const { id, kind, title, authorId } = post;
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
