import { db } from "../../database/db";
import {
  type PostStatus,
  PUBLIC_STATUSES,
  UNSEEN_STATUSES,
  withStatus,
} from "../../database/post-status";
import { writtenBy } from "../../policy/posts";

const DRAFTS_MAX = 200;

/** What an editor wrote who gave it back, and who that was. */
const HAND_BACK = {
  select: { note: true, at: true, by: { select: { username: true } } },
} as const;

export type HandBack = { note: string; at: Date; by: { username: string } | null };

/** One's own posts that others do not see yet, those with a moment first, then the last worked on. */
export function listDrafts(author: { id: string }) {
  return listOwn(author, UNSEEN_STATUSES);
}

/** One's own posts to which no list leads, the last worked on first. */
export function listUnlisted(author: { id: string }) {
  return listOwn(author, ["unlisted"]);
}

async function listOwn(author: { id: string }, statuses: readonly PostStatus[]) {
  const shared = await listShared(author);
  const posts = await db().post.findMany({
    where: {
      OR: [{ authorId: author.id }, { id: { in: shared } }],
      status: { in: [...statuses] },
    },
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
    take: DRAFTS_MAX,
  });
  return posts.map(withStatus);
}

/** What no list has, by its numbers: in one condition with the others PostgreSQL would look through everybody's. */
async function listShared({ id: userId }: { id: string }): Promise<number[]> {
  const rows = await db().coauthor.findMany({
    where: { userId, publishedAt: null },
    select: { postId: true },
    orderBy: { postId: "desc" },
    take: DRAFTS_MAX,
  });
  return rows.map(({ postId }) => postId);
}

/** One's own published posts with changes that are not published yet, the last worked on first. */
export async function listPendingEdits(author: { id: string }) {
  return db().pendingEdit.findMany({
    where: { post: { ...writtenBy(author), status: { in: [...PUBLIC_STATUSES] } } },
    select: {
      savedAt: true,
      title: true,
      handedInAt: true,
      post: { select: { id: true, slug: true, handBack: HAND_BACK } },
    },
    orderBy: [{ savedAt: "desc" }, { postId: "desc" }],
    take: DRAFTS_MAX,
  });
}

/** What an editor wrote who gave this post, or changes of it, back; null once it is handed in anew or published. */
export function findHandBack(postId: number): Promise<HandBack | null> {
  return db().handBack.findUnique({ where: { postId }, ...HAND_BACK });
}
