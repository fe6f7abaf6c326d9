import type { Actor } from "../../actor";
import { db } from "../../database/db";
import { lastPage, parsePageNumber } from "../../lists/page-numbers";
import { compareTexts, type TextPair } from "../text/compare-texts";
import { findEditablePost, shownText } from "../text/editable-post";
import { byField, FORMER_FIELDS, type FormerText, pickFormerText } from "../text/post-text";
import { FORMER_TEXT_SELECT } from "../text/text-columns";
import { cutDifference, type TextDifference } from "../text/text-difference";

const PER_PAGE = 10;

/** Characters of a page that the changes of one text may take: among others, and where all of them are asked for. */
const SHOWN_MAX = 10_000;
const SHOWN_WHOLE_MAX = 400_000;

/** Names the text that a post has now, where others have their revision's number. */
export const NOW = "now";

/** A text that a post has or had, and how it differs from the one before; null if it is the first. */
export type Version = {
  /** Null for the text that the post has now. */
  revisionId: number | null;
  savedAt: Date;
  savedBy: string | null;
  isAutosave: boolean;
  difference: TextDifference | null;
  /** Whether that is all that was changed. */
  isWhole: boolean;
};

type History = { versions: Version[]; page: number; last: number };

/**
 * Page `pageText` of all texts that a post has and had, the newest first; null if there is none for
 * `actor`. Large changes are cut, but for those of the text that `whole` names.
 */
export async function findHistory(
  actor: Actor,
  postId: number,
  pageText: string,
  whole?: string,
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
  return { versions: await compareWithBefore(texts, whole), page, last };
}

/** The first `PER_PAGE` texts, each with what it changed of the one after it in the list. */
async function compareWithBefore(texts: Kept[], whole?: string): Promise<Version[]> {
  const isWanted = ({ id }: Kept) => whole === String(id ?? NOW);
  const pairs = texts.flatMap((before, index): [Kept, Kept][] => {
    const after = texts[index - 1];
    return after ? [[before, after]] : [];
  });
  // By itself first, so that the others leave time for it; what came of it is kept.
  await compareTexts(textsOf(pairs.filter(([, text]) => isWanted(text))));
  const differences = await compareTexts(textsOf(pairs));
  return texts.slice(0, PER_PAGE).map((text, index) => {
    const max = isWanted(text) ? SHOWN_WHOLE_MAX : SHOWN_MAX;
    return versionOf(text, index < pairs.length ? shownChange(differences[index], max) : FIRST);
  });
}

/** Without what else is known of them, which a thread has no use for. */
function textsOf(pairs: [Kept, Kept][]): TextPair[] {
  return pairs.map(([before, after]) => [pickFormerText(before), pickFormerText(after)]);
}

type Change = Pick<Version, "difference" | "isWhole">;

const FIRST: Change = { difference: null, isWhole: true };

function shownChange(difference: TextDifference | null | undefined, max: number): Change {
  if (difference) return cutDifference(difference, max);
  return { difference: byField(FORMER_FIELDS, () => []), isWhole: false };
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

/** What the post shows, as if it were a revision already. */
async function findTextNow(actor: Actor, postId: number): Promise<Kept | null> {
  const post = await findEditablePost(actor, postId, "read-history");
  if (!post) return null;
  const { savedById, updatedAt: savedAt, isAutosave } = post;
  const who = { where: { id: savedById ?? "" }, select: { username: true } };
  const savedBy = await db().user.findUnique(who);
  return { ...shownText(post), id: null, savedAt, isAutosave, savedBy };
}

function versionOf(text: Kept, change: Change): Version {
  return {
    revisionId: text.id,
    savedAt: text.savedAt,
    savedBy: text.savedBy?.username ?? null,
    isAutosave: text.isAutosave,
    ...change,
  };
}
