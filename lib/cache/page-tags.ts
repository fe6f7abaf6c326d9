import { unstable_cache, updateTag } from "next/cache";

/** What a prerendered page can show. A page carries the tags of all it shows; a change refreshes a tag's pages. */
export const pageTag = {
  /** The list of all posts: which there are, and in which order. */
  posts: "posts",
  postsBy: (userId: string) => `posts-by:${userId}`,
  post: (id: number) => `post:${id}`,
  /** The address of a post, also one that does not exist yet. */
  postAddress: (slug: string) => `post-address:${slug}`,
  user: (id: string) => `user:${id}`,
  /** The address of a user page, also one that does not exist yet. */
  userAddress: (usernameKey: string) => `user-address:${encodeURIComponent(usernameKey)}`,
};

/** Next counts at most this many tags of one call and drops the rest. */
const TAGS_PER_CALL = 128;

/**
 * Marks the prerendered page that is being made as showing these things.
 * Without `cacheComponents`, a cached function is the only thing that may carry tags (Next 16.4).
 */
export async function tagPage(...tags: string[]): Promise<void> {
  const unique = [...new Set(tags)].slice(0, TAGS_PER_CALL);
  await unstable_cache(async () => null, unique, { tags: unique })();
}

/** In an action: every visitor sees the new state of these things from the next request on. */
export function refreshPages(...tags: string[]): void {
  for (const tag of tags) updateTag(tag);
}
