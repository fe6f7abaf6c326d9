import { createHash } from "node:crypto";
import { uniqueKey } from "../text/unique-key";
import { EVERYTHING } from "./invalidations";

/** Next drops longer ones, and complains of each. */
const MAX_LENGTH = 256;

/** What a prerendered page can show. A page carries the tags of all it shows; a change refreshes a tag's pages. */
export const cacheTag = {
  /** Whatever there is, changed from outside the site. */
  everything: EVERYTHING,
  /** What the publication is called, looks like and allows. */
  publication: "publication",
  /** Everything that has an address; follows from other tags (lib/adapters/page-cache.ts). */
  addresses: "addresses",
  /** The list of all posts: which there are, and in which order. */
  posts: "posts",
  /** Which posts stand before all others on the home page. */
  pinned: "pinned",
  /** What was published in a month of UTC, `2026-03`, or in a whole year, `2026`. */
  postsIn: (period: string) => `posts-in:${period}`,
  /** What was published in whichever month. */
  everyMonth: "posts-in",
  postsBy: (userId: string) => `posts-by:${userId}`,
  /** What stands around a post in lists: what its page leads on to. */
  around: (id: number) => `around:${id}`,
  /** The same of whichever post. */
  everyAround: "around",
  post: (id: number) => `post:${id}`,
  /** The address of a post, also one that does not exist yet. */
  postAddress: (slug: string) => ofAddress("post-address", slug),
  /** The address of a page of the site's own, also one that does not exist yet. */
  pageAddress: (slug: string) => ofAddress("page-address", slug),
  /** The list of all tags, and the pages of one. */
  tags: "tags",
  tagged: (slug: string) => ofAddress("tagged", slug),
  /** The pages of whichever tag. */
  everyTagged: "tagged",
  /** Who has written here, and what they are called. */
  authors: "authors",
  user: (id: string) => `user:${id}`,
  /** The address of a user page, also one that does not exist yet. */
  userAddress: (username: string) => ofAddress("user-address", uniqueKey(username)),
};

/** What lists show, whichever, and what leads from one post to others: somebody's posts may be anywhere in it. */
export const EVERY_LIST = [
  cacheTag.posts,
  cacheTag.authors,
  cacheTag.everyMonth,
  cacheTag.everyAround,
  cacheTag.tags,
  cacheTag.everyTagged,
];

/** Of something that an address names. Next splits tags at commas and sends them in a header, hence encoded. */
function ofAddress(kind: string, name: string): string {
  const tag = `${kind}:${encodeURIComponent(name)}`;
  return tag.length <= MAX_LENGTH
    ? tag
    : `${kind}:${createHash("sha256").update(name).digest("hex")}`;
}
