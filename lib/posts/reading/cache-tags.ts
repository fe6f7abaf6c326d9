import { cacheTag } from "../../cache/cache-tags";
import type { PostKind } from "../../policy/post-kind";
import { isListed, isPublic, type PostStatus } from "../../policy/post-status";
import { authorIds, type Written } from "../../policy/posts";
import { changedTagPages } from "../../tags/cache-tags";
import { slugFrom } from "../slugs/post-address";
import { tagNames } from "../text/post-text";
import { periodsOf } from "./periods";

export type Shown = Written & { id: number };

/** The cache tags of a page that shows these posts with their authors. */
export function shownPostsCacheTags(posts: Shown[]): string[] {
  return posts.flatMap((post) => [cacheTag.post(post.id), ...authorIds(post).map(cacheTag.user)]);
}

/** The cache tags of the page at a post's address; null if there is no post. */
export function postPageCacheTags(segment: string, post: Shown | null): string[] {
  const slug = slugFrom(segment) ?? segment;
  return [cacheTag.postAddress(slug), ...shownPostsCacheTags(post ? [post] : [])];
}

/** The cache tags of the site's own page at an address below the root; null if there is none. */
export function pageCacheTags(segment: string, page: { id: number } | null): string[] {
  const address = cacheTag.pageAddress(slugFrom(segment) ?? segment);
  return page ? [address, cacheTag.post(page.id)] : [address];
}

/** What pages go by: where a post is, and who sees it; of a page of the site's own, how the navigation shows it. */
export type State = {
  slug: string;
  title: string;
  tags: string;
  status: PostStatus;
  publishedAt: Date;
  navigationPlace: number | null;
};

/**
 * Cache tags of the pages that change when a post, or a page of the site's own, becomes what it is `after`; null for a post that was not
 * there before, or is not there any more.
 */
export function changedPostCacheTags(
  post: Shown & { kind: PostKind },
  before: State | null,
  after: State | null,
): string[] {
  if (post.kind === "page") return changedPageCacheTags(post, seen(before), seen(after));
  return [
    cacheTag.post(post.id),
    ...(isMoved(before, after) ? listCacheTags(post, [before, after]) : []),
    ...newAddresses(post, before, after),
    ...changedTagPages(tagsOf(before), tagsOf(after)),
  ];
}

/** Whether it comes to lists, goes from them, or stands elsewhere: after a clock was put right. */
export function isMoved(before: State | null, after: State | null): boolean {
  if (isInLists(before) !== isInLists(after)) return true;
  return isInLists(after) && before?.publishedAt.getTime() !== after?.publishedAt.getTime();
}

export function isInLists(state: State | null): state is State {
  return state !== null && isListed(state.status);
}

function tagsOf(state: State | null): string[] {
  return isInLists(state) ? tagNames(state) : [];
}

/** Addresses that may have been asked for in vain. */
function newAddresses({ id }: Shown, before: State | null, after: State | null): string[] {
  if (!after || !isPublic(after.status)) return [];
  const [slug, number] = [after.slug, String(id)].map(cacheTag.postAddress) as [string, string];
  if (!before || !isPublic(before.status)) return [slug, number];
  return [
    ...(before.slug === after.slug ? [] : [slug]),
    // Of what was not listed, nobody was led on from the number.
    ...(isInLists(before) || !isInLists(after) ? [] : [number]),
  ];
}

/** What others see of a post: null where they see nothing. */
export function seen(state: State | null): State | null {
  return state && isPublic(state.status) ? state : null;
}

/** A page that comes, goes, moves or is called otherwise changes the navigation, which every page shows. */
function changedPageCacheTags({ id }: Shown, before: State | null, after: State | null): string[] {
  const own = [cacheTag.post(id), ...(after ? [cacheTag.pageAddress(after.slug)] : [])];
  return isSameLink(before, after) ? own : [...own, cacheTag.publication];
}

function isSameLink(before: State | null, after: State | null): boolean {
  if (!before || !after) return before === after;
  const isSamePlace = before.navigationPlace === after.navigationPlace;
  const isSameTitle = before.title === after.title || after.navigationPlace === null;
  return before.slug === after.slug && isSamePlace && isSameTitle;
}

/** Cache tags of the pages that change when a post is somebody's no more, or becomes somebody's. */
export function changedAuthorsCacheTags(id: number, authors: string[]): string[] {
  return [cacheTag.post(id), cacheTag.authors, ...authors.map(cacheTag.postsBy)];
}

/** A former member's posts stand in the list of all posts alone. */
function listCacheTags(post: Written, states: (State | null)[]): string[] {
  const moments = states.flatMap((state) => (isInLists(state) ? [state.publishedAt] : []));
  return [
    cacheTag.posts,
    ...authorIds(post).map(cacheTag.postsBy),
    ...new Set(moments.flatMap(periodsOf).map(cacheTag.postsIn)),
  ];
}
