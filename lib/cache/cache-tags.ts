import { uniqueKey } from "../text/unique-key";

/** What a prerendered page can show. A page carries the tags of all it shows; a change refreshes a tag's pages. */
export const cacheTag = {
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
