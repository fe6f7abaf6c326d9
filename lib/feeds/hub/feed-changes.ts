import { NOBODY } from "../../actor";
import { DAY_MS } from "../../config/durations";
import { settings } from "../../config/settings";
import { db } from "../../database/db";
import { postPolicy } from "../../policy/posts";
import { listWriters } from "../../posts/reading/read-posts";
import { FEED_ENDINGS } from "../../routes";
import { absoluteAddress } from "../../site/absolute-address";
import { tagAddress } from "../../tags/tag-address";
import { userAddress } from "../../users/user-address";
import { feedAddress } from "../feed-formats";

/** By then the kept feeds have been counted as changed: a hub asks for them at once. */
const SETTLED_MS = 2_000;
/** After so long feed readers have asked by themselves. */
const GIVEN_UP_MS = DAY_MS;
const AT_ONCE = 20;

export type FeedChange = { postId: number; changedAt: Date };

function settledAt(now: Date) {
  return { changedAt: { lte: new Date(now.getTime() - SETTLED_MS) } };
}

/** Whether there is a hub, and something to tell it. */
export async function hasFeedChange(now: Date): Promise<boolean> {
  if (!settings().websubHub) return false;
  const first = { where: settledAt(now), select: { postId: true } };
  return (await db().feedChange.findFirst(first)) !== null;
}

/** The changes that have waited longest. */
export async function listFeedChanges(now: Date): Promise<FeedChange[]> {
  return db().feedChange.findMany({
    where: settledAt(now),
    select: { postId: true, changedAt: true },
    orderBy: [{ changedAt: "asc" }, { postId: "asc" }],
    take: AT_ONCE,
  });
}

/** Forgets changes, unless their posts have changed once more since. */
export async function forgetFeedChanges(changes: FeedChange[]): Promise<void> {
  await db().feedChange.deleteMany({
    where: { OR: changes.map(({ postId, changedAt }) => ({ postId, changedAt })) },
  });
}

export async function forgetOldFeedChanges(now: Date): Promise<void> {
  const before = new Date(now.getTime() - GIVEN_UP_MS);
  await db().feedChange.deleteMany({ where: { changedAt: { lt: before } } });
}

/** The addresses of the feeds that show these posts now, each once. */
export async function listFeedsOf(changes: FeedChange[]): Promise<string[]> {
  const id = { in: changes.map(({ postId }) => postId) };
  const posts = await db().post.findMany({
    where: { id, ...postPolicy.where(NOBODY, "find") },
    select: { id: true, postTags: { select: { tag: { select: { slug: true } } } } },
  });
  if (posts.length === 0) return [];
  const writers = await listWriters(posts.map((post) => post.id));
  const tags = posts.flatMap(({ postTags }) => postTags.map(({ tag }) => tag));
  const lists = [
    "/",
    ...writers.map(({ username }) => userAddress(username)),
    ...tags.map(({ slug }) => tagAddress(slug)),
  ];
  return [...new Set(lists)].flatMap((list) =>
    FEED_ENDINGS.map((format) => absoluteAddress(feedAddress(list, format))),
  );
}
