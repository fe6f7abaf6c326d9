import type { Prisma } from "../../database/db";
import type { OwnPost } from "../text/own-post";
import { isSameText, type Text } from "../text/same-text";

/** Of texts saved while their author typed, one in this time is kept. */
const AUTOSAVE_EVERY_MS = 10 * 60 * 1000;
/** And so many of a post, the newest. */
const AUTOSAVES_MAX = 100;

type Revision = Text & { postId: number; savedAt: Date; savedById: string; isAutosave: boolean };

/** Which texts of a post give way: what it shows and what is pending, or the pending one alone. */
export type Replaced = "all" | "pending";

/**
 * Those of a post's texts that `next` takes the place of, oldest first, as they are kept: what was
 * saved by a button always, what was saved while its author typed now and then.
 */
export function formerTexts(
  post: OwnPost,
  next: Text,
  { replaced, savedById }: { replaced: Replaced; savedById: string },
): Revision[] {
  const { id: postId, pendingEdit: pending, revisions } = post;
  const rest = { postId, savedById };
  const shown = { ...rest, ...textOf(post), savedAt: post.updatedAt, isAutosave: post.isAutosave };
  const texts = replaced === "all" ? [shown] : [];
  if (pending) {
    texts.push({ ...rest, ...textOf(pending), savedAt: pending.savedAt, isAutosave: true });
  }
  const lastKept = revisions[0]?.savedAt.getTime() ?? 0;
  const isDue = (text: Revision) => text.savedAt.getTime() - lastKept >= AUTOSAVE_EVERY_MS;
  return texts.filter((text) => !isSameText(text, next) && (!text.isAutosave || isDue(text)));
}

/** Removes the oldest of very many texts that no button saved. */
export async function thinAutosaves(
  database: Prisma.TransactionClient,
  postId: number,
): Promise<void> {
  const [newestTooMany] = await database.revision.findMany({
    where: { postId, isAutosave: true },
    select: { id: true },
    orderBy: { id: "desc" },
    skip: AUTOSAVES_MAX,
    take: 1,
  });
  if (!newestTooMany) return;
  await database.revision.deleteMany({
    where: { postId, isAutosave: true, id: { lte: newestTooMany.id } },
  });
}

function textOf({ title, content, tags }: Text): Text {
  return { title, content, tags };
}
