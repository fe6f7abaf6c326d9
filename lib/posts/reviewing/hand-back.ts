import type { Member } from "../../actor";
import { NOBODY } from "../../actor";
import { siteNow } from "../../database/clock";
import { db, type Prisma } from "../../database/db";
import { countAttempt } from "../../limits/count-attempt";
import { queueMail } from "../../mail/queue";
import { authorIds, postPolicy } from "../../policy/posts";
import { sitePolicy } from "../../policy/site";
import {
  type Conflict,
  NOT_ALLOWED,
  type NotAllowed,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../../result";
import { recordChange } from "../saving/record-change";
import type { EditablePost } from "../text/editable-post";
import { endReview } from "./end-review";

/** It waits for the editors no more, and whether that is because readers see it now. */
export type Decided = Conflict & { isPublished: boolean };

/** Gives a draft, or changes of a post, back to its author with a note, which goes to them by mail too. */
export async function handBack(
  editor: Member,
  id: number,
  note: string,
): Promise<Result<void, Decided | NotAllowed | TooMany>> {
  if (!sitePolicy.can(editor, "review")) return refused(NOT_ALLOWED);
  const counted = await countAttempt("changes-by-user", editor.id);
  if (!counted.ok) return counted;
  const ended = await endReview(editor, "hand-back", id, (database, post) =>
    sendNote(database, editor, post, note),
  );
  if (ended.ok) return ok();
  const where = { id, ...postPolicy.where(NOBODY, "see") };
  return refused({ code: "conflict", isPublished: (await db().post.count({ where })) === 1 });
}

async function sendNote(
  database: Prisma.TransactionClient,
  editor: Member,
  post: EditablePost,
  note: string,
): Promise<void> {
  const postId = post.id;
  const kept = { note, byId: editor.id, at: siteNow() };
  await database.handBack.upsert({
    where: { postId },
    create: { postId, ...kept },
    update: kept,
    select: { postId: true },
  });
  await recordChange(database, editor, "post-handed-back", post);
  const byName = editor.username;
  for (const userId of authorIds(post)) {
    if (userId !== editor.id)
      await queueMail({ kind: "post-handed-back", postId, userId, byName, note }, database);
  }
}
