import { cacheTag } from "../../cache/cache-tags";
import { parseTags } from "../../tags/schema";
import { changedTagPages } from "../../tags/tag-pages";

type Shown = { id: number; author: { id: string } | null };

/** The tags of a page that shows these posts with their authors. */
export function shownPostsTags(posts: Shown[]): string[] {
  return posts.flatMap(({ id, author }) =>
    author ? [cacheTag.post(id), cacheTag.user(author.id)] : [cacheTag.post(id)],
  );
}

/** The tags of the page at a post's address; null if there is no post. */
export function postPageTags(segment: string, post: Shown | null): string[] {
  return [cacheTag.postAddress(segment), ...shownPostsTags(post ? [post] : [])];
}

type Changed = { id: number; slug: string; tags: string };

/** The pages that a new post changes: lists shift, and its addresses may have been asked for in vain. */
export function newPostTags(authorId: string, { id, slug, tags }: Changed): string[] {
  const addresses = [cacheTag.postAddress(slug), cacheTag.postAddress(String(id))];
  return [
    ...listTags(authorId),
    ...addresses,
    cacheTag.post(id),
    ...changedTagPages([], parseTags(tags)),
  ];
}

/** The pages that another text of a published post changes. */
export function changedPostTags(before: Changed, after: Changed): string[] {
  const { id, slug } = after;
  const address = before.slug === slug ? [] : [cacheTag.postAddress(slug)];
  return [
    cacheTag.post(id),
    ...address,
    ...changedTagPages(parseTags(before.tags), parseTags(after.tags)),
  ];
}

/** The pages that change when a post is not there any more. */
export function deletedPostTags(
  authorId: string,
  { id, tags }: { id: number; tags: string },
): string[] {
  return [...listTags(authorId), cacheTag.post(id), ...changedTagPages(parseTags(tags), [])];
}

function listTags(authorId: string): string[] {
  return [cacheTag.posts, cacheTag.postsBy(authorId)];
}
