import { cacheTag } from "../../cache/cache-tags";
import { cachedRead } from "../../cache/cached-read";
import { db } from "../../database/db";
import { shownInList } from "../rendering/markdown";
import { shownPostsCacheTags } from "./cache-tags";
import { ofThese } from "./of-these";
import type { ListedPost } from "./queries";
import { LIST_FIELDS, readPosts } from "./read-posts";

/** The posts that stand before all others on the home page, in the order in which they were pinned. */
export function listPinnedPosts(): Promise<ListedPost[]> {
  return cachedRead("pinned posts", readPinned, (posts) => [
    cacheTag.pinned,
    ...shownPostsCacheTags(posts),
  ]);
}

/** What readers do not find is left out at the end: see of-these.ts. */
async function readPinned(): Promise<ListedPost[]> {
  const pins = await db().pinnedPost.findMany({
    select: { postId: true },
    orderBy: [{ pinnedAt: "asc" }, { place: "asc" }],
  });
  const ids = pins.map(({ postId }) => postId);
  if (ids.length === 0) return [];
  const where = { id: { in: ids } };
  const select = { ...LIST_FIELDS, kind: true };
  const posts = await readPosts(() => db().post.findMany({ where, select }), ids);
  return ofThese(ids, posts).map(shownInList);
}

/** Whether a post is one of them. */
export async function isPinned(id: number): Promise<boolean> {
  return (await db().pinnedPost.count({ where: { postId: id } })) === 1;
}
