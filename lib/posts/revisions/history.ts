import type { Actor } from "../../actor";
import { db } from "../../database/db";
import { lastPage, parsePageNumber } from "../../lists/page-numbers";
import { findEditablePost, shownText } from "../text/editable-post";
import type { FormerText } from "../text/post-text";
import { FORMER_TEXT_SELECT } from "../text/text-columns";
import { differenceOf, type TextDifference } from "../text/text-difference";

const PER_PAGE = 10;

/** A text that a post has or had, and how it differs from the one before; null if it is the first. */
export type Version = {
  /** Null for the text that the post has now. */
  revisionId: number | null;
  savedAt: Date;
  savedBy: string | null;
  isAutosave: boolean;
  difference: TextDifference | null;
};

type History = { versions: Version[]; page: number; last: number };

/** Page `pageText` of all texts that a post has and had, the newest first; null if there is none for `actor`. */
export async function findHistory(
  actor: Actor,
  postId: number,
  pageText: string,
): Promise<History | null> {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const skip = (page - 1) * PER_PAGE;
  const [now, count, former] = await Promise.all([
    findTextNow(actor, postId),
    db().revision.count({ where: { postId } }),
    // One more than the page shows, for the last one's difference.
    listRevisions(postId, Math.max(0, skip - 1), page === 1 ? PER_PAGE : PER_PAGE + 1),
  ]);
  const last = lastPage(count + 1, PER_PAGE);
  if (!now || page > last) return null;
  const texts: Kept[] = page === 1 ? [now, ...former] : former;
  const versions = texts.slice(0, PER_PAGE).map((text, index) => versionOf(text, texts[index + 1]));
  return { versions, page, last };
}

type Kept = FormerText & {
  id: number | null;
  savedAt: Date;
  isAutosave: boolean;
  savedBy: { username: string } | null;
};

function listRevisions(postId: number, skip: number, take: number) {
  return db().revision.findMany({
    where: { postId },
    select: {
      ...FORMER_TEXT_SELECT,
      id: true,
      savedAt: true,
      isAutosave: true,
      savedBy: { select: { username: true } },
    },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    skip,
    take,
  });
}

/** What the post shows, as if it were a revision already; its author has saved it. */
async function findTextNow(actor: Actor, postId: number): Promise<Kept | null> {
  const post = await findEditablePost(actor, postId, "read-history");
  if (!post) return null;
  const { authorId, updatedAt: savedAt, isAutosave } = post;
  const who = { where: { id: authorId ?? "" }, select: { username: true } };
  const savedBy = await db().user.findUnique(who);
  return { ...shownText(post), id: null, savedAt, isAutosave, savedBy };
}

function versionOf(text: Kept, before: Kept | undefined): Version {
  return {
    revisionId: text.id,
    savedAt: text.savedAt,
    savedBy: text.savedBy?.username ?? null,
    isAutosave: text.isAutosave,
    difference: before ? differenceOf(before, text) : null,
  };
}
