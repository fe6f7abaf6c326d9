import { cacheTag } from "../../cache/cache-tags";
import { changedTagPages } from "../../tags/cache-tags";
import { slugFrom } from "../slugs/post-address";
import { tagNames } from "../text/post-text";

type Shown = { id: number; authorId: string | null };

/** The cache tags of a page that shows these posts with their authors. */
export function shownPostsCacheTags(posts: Shown[]): string[] {
  return posts.flatMap(({ id, authorId }) =>
    authorId ? [cacheTag.post(id), cacheTag.user(authorId)] : [cacheTag.post(id)],
  );
}

/** The cache tags of the page at a post's address; null if there is no post. */
export function postPageCacheTags(segment: string, post: Shown | null): string[] {
  const slug = slugFrom(segment) ?? segment;
  return [cacheTag.postAddress(slug), ...shownPostsCacheTags(post ? [post] : [])];
}

type Changed = { id: number; authorId: string | null; slug: string; tags: string };

/** Cache tags of the pages that a new post changes: lists shift, and its addresses may have been asked for in vain. */
export function newPostCacheTags(post: Changed): string[] {
  const { id, slug } = post;
  const addresses = [cacheTag.postAddress(slug), cacheTag.postAddress(String(id))];
  return [
    ...listCacheTags(post),
    ...addresses,
    cacheTag.post(id),
    ...changedTagPages([], tagNames(post)),
  ];
}

/** Cache tags of the pages that another text of a published post changes. */
export function changedPostCacheTags(
  before: Pick<Changed, "slug" | "tags">,
  after: Omit<Changed, "authorId">,
): string[] {
  const { id, slug } = after;
  const address = before.slug === slug ? [] : [cacheTag.postAddress(slug)];
  return [cacheTag.post(id), ...address, ...changedTagPages(tagNames(before), tagNames(after))];
}

/** Cache tags of the pages that change when a post is not there any more. */
export function deletedPostCacheTags(post: Omit<Changed, "slug">): string[] {
  return [...listCacheTags(post), cacheTag.post(post.id), ...changedTagPages(tagNames(post), [])];
}

/** A former member's posts stand in the list of all posts alone. */
function listCacheTags({ authorId }: { authorId: string | null }): string[] {
  return authorId === null ? [cacheTag.posts] : [cacheTag.posts, cacheTag.postsBy(authorId)];
}
