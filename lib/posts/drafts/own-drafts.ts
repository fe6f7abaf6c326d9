import { db, type Prisma } from "../../database/db";
import { lastPage, parsePageNumber, type Window, windowsOn } from "../../lists/page-numbers";
import {
  type PostStatus,
  PUBLIC_STATUSES,
  UNSEEN_STATUSES,
  withStatus,
} from "../../policy/post-status";
import { writtenBy } from "../../policy/posts";

type Author = { id: string };

/** Drafts of others that name somebody as an author: of the newest alone, should there be more. */
const SHARED_MAX = 1_000;

const PER_PAGE = 50;

/** What an editor wrote who gave it back, and who that was. */
const HAND_BACK = {
  select: { note: true, at: true, by: { select: { username: true } } },
} as const;

export type HandBack = { note: string; at: Date; by: { username: string } | null };

/**
 * Page `pageText` of what of one's own no list shows: what others do not see yet, then published posts
 * with changes that are not published, then posts to which no list leads. Null if there is none such.
 */
export async function findDraftsPage(author: Author, pageText: string) {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const shared = await listShared(author);
  const unseen = own(author, shared, UNSEEN_STATUSES);
  const withoutList = own(author, shared, ["unlisted"]);
  const counts = await Promise.all([
    db().post.count({ where: unseen }),
    db().pendingEdit.count({ where: editedBy(author) }),
    db().post.count({ where: withoutList }),
  ]);
  const last = lastPage(
    counts.reduce((sum, count) => sum + count),
    PER_PAGE,
  );
  if (page > last) return null;
  const [ofDrafts, ofEdits, ofUnlisted] = windowsOn(counts, page, PER_PAGE);
  const [drafts, edits, unlisted] = await Promise.all([
    listPosts(unseen, ofDrafts),
    listPendingEdits(author, ofEdits),
    listPosts(withoutList, ofUnlisted),
  ]);
  return { drafts, edits, unlisted, isAnythingUnfinished: counts[0] + counts[1] > 0, page, last };
}

function own(
  author: Author,
  shared: number[],
  statuses: readonly PostStatus[],
): Prisma.PostWhereInput {
  return {
    OR: [{ authorId: author.id }, { id: { in: shared } }],
    status: { in: [...statuses] },
  };
}

/** Those with a moment first, then the last worked on. */
async function listPosts(where: Prisma.PostWhereInput, window: Window) {
  const posts = await db().post.findMany({
    where,
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      publishedAt: true,
      timeZone: true,
      updatedAt: true,
      handedInAt: true,
      handBack: HAND_BACK,
      shareNonce: true,
    },
    orderBy: [{ status: "desc" }, { updatedAt: "desc" }, { id: "desc" }],
    ...window,
  });
  return posts.map(withStatus);
}

/** What no list has, by its numbers: in one condition with the others PostgreSQL would look through everybody's. */
async function listShared({ id: userId }: Author): Promise<number[]> {
  const rows = await db().coauthor.findMany({
    where: { userId, publishedAt: null },
    select: { postId: true },
    orderBy: { postId: "desc" },
    take: SHARED_MAX,
  });
  return rows.map(({ postId }) => postId);
}

/** The last worked on first. */
function listPendingEdits(author: Author, window: Window) {
  return db().pendingEdit.findMany({
    where: editedBy(author),
    select: {
      savedAt: true,
      title: true,
      handedInAt: true,
      post: { select: { id: true, slug: true, handBack: HAND_BACK } },
    },
    orderBy: [{ savedAt: "desc" }, { postId: "desc" }],
    ...window,
  });
}

function editedBy(author: Author): Prisma.PendingEditWhereInput {
  return { post: { ...writtenBy(author), status: { in: [...PUBLIC_STATUSES] } } };
}

/** What an editor wrote who gave this post, or changes of it, back; null once it is handed in anew or published. */
export function findHandBack(postId: number): Promise<HandBack | null> {
  return db().handBack.findUnique({ where: { postId }, ...HAND_BACK });
}
