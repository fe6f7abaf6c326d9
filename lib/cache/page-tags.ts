import { revalidatePath, revalidateTag, unstable_cache, updateTag } from "next/cache";
import { uniqueKey } from "../users/unique-key";

/** What a prerendered page can show. A page carries the tags of all it shows; a change refreshes a tag's pages. */
export const pageTag = {
  /** Whatever there is, changed from outside the site. */
  everything: "everything",
  /** The list of all posts: which there are, and in which order. */
  posts: "posts",
  postsBy: (userId: string) => `posts-by:${userId}`,
  post: (id: number) => `post:${id}`,
  /** The address of a post, also one that does not exist yet. */
  postAddress: (slug: string) => `post-address:${slug}`,
  /** The list of all tags, and the pages of one. */
  tags: "tags",
  tagged: (slug: string) => `tagged:${slug}`,
  /** The pages of whichever tag. */
  everyTagged: "tagged",
  user: (id: string) => `user:${id}`,
  /** The address of a user page, also one that does not exist yet. Next splits tags at commas, hence encoded. */
  userAddress: (username: string) => `user-address:${encodeURIComponent(uniqueKey(username))}`,
};

/**
 * Marks the page that is being prerendered as showing these things.
 * Without `cacheComponents`, a cached function is the only thing that may carry tags (Next 16.4).
 */
export async function tagPage(...tags: string[]): Promise<void> {
  const unique = [...new Set(tags)];
  await unstable_cache(async () => null, unique, { tags: unique })();
}

/** In an action: every visitor sees the new state of these things from the next request on. */
export function refreshPages(...tags: string[]): void {
  for (const tag of tags) updateTag(tag);
}

/** The same in a route handler. */
export function refreshPagesFromRoute(...tags: string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
}

/** In a route handler: everything prepared is made anew, whatever it shows. */
export function refreshEverything(): void {
  revalidatePath("/", "layout");
  refreshPagesFromRoute(pageTag.everything);
}
