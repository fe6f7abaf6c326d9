import { MINUTE_MS } from "../../config/durations";
import type { Prisma } from "../../database/db";
import { isPublic } from "../../policy/post-status";
import type { EditablePost } from "../text/editable-post";
import { type FormerText, isSameText, pickFormerText } from "../text/post-text";

/** Of texts saved while their author typed, one in this time is kept. */
const AUTOSAVE_EVERY_MS = 10 * MINUTE_MS;
/** And so many of a post, the newest. */
const AUTOSAVES_MAX = 100;

type Former = FormerText & {
  savedAt: Date;
  savedById: string | null;
  isAutosave: boolean;
  wasShown: boolean;
};

/** Which texts of a post give way: what it shows and what is pending, or the pending one alone. */
export type Replaced = "all" | "pending";

/** Keeps as revisions those of a post's texts that `next` takes the place of, oldest first. */
export async function keepFormerTexts(
  database: Prisma.TransactionClient,
  post: EditablePost,
  next: FormerText,
  replaced: Replaced,
): Promise<void> {
  const former = formerTexts(post, next, replaced);
  if (former.length === 0) return;
  await database.revision.createMany({
    data: former.map((text) => ({ ...text, postId: post.id })),
  });
  await thinAutosaves(database, post.id);
}

/** What was saved by a button or shown to others always, what was saved while its author typed now and then. */
function formerTexts(post: EditablePost, next: FormerText, replaced: Replaced): Former[] {
  const { pendingEdit: pending, revisions } = post;
  const { updatedAt: savedAt, savedById, isAutosave } = post;
  const wasShown = post.wasShown || isPublic(post.status);
  const shown = { ...pickFormerText(post), savedAt, savedById, isAutosave, wasShown };
  const texts: Former[] = replaced === "all" ? [shown] : [];
  if (pending) texts.push(formerEdit(pending));
  const lastKept = revisions[0]?.savedAt.getTime() ?? 0;
  const isDue = ({ savedAt }: Former) => savedAt.getTime() - lastKept >= AUTOSAVE_EVERY_MS;
  const isKept = (text: Former) => !text.isAutosave || text.wasShown || isDue(text);
  return texts.filter((text) => !isSameText(text, next) && isKept(text));
}

/** What was typed and not published, as a revision. */
export function formerEdit(pending: NonNullable<EditablePost["pendingEdit"]>): Former {
  const { savedAt, savedById } = pending;
  return { ...pickFormerText(pending), savedAt, savedById, isAutosave: true, wasShown: false };
}

/** Removes the oldest of very many texts that no button saved. */
async function thinAutosaves(database: Prisma.TransactionClient, postId: number): Promise<void> {
  const [newestTooMany] = await database.revision.findMany({
    where: { postId, isAutosave: true, wasShown: false },
    select: { id: true },
    orderBy: { id: "desc" },
    skip: AUTOSAVES_MAX,
    take: 1,
  });
  if (!newestTooMany) return;
  await database.revision.deleteMany({
    where: { postId, isAutosave: true, wasShown: false, id: { lte: newestTooMany.id } },
  });
}
