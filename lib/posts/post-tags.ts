import { pageTag } from "../cache/page-tags";
import type { PostHead } from "./queries";

/** The tags of a page that shows these posts with their authors. */
export function shownPostsTags(posts: PostHead[]): string[] {
  return posts.flatMap(({ id, author }) =>
    author ? [pageTag.post(id), pageTag.user(author.id)] : [pageTag.post(id)],
  );
}

/** The pages that a new post changes: lists shift, and its addresses may have been asked for in vain. */
export function newPostTags(
  authorId: string,
  { id, slug }: { id: number; slug: string },
): string[] {
  return [...listTags(authorId), pageTag.postAddress(slug), pageTag.postAddress(String(id))];
}

/** The pages that a deleted post changes. */
export function deletedPostTags(authorId: string, id: number): string[] {
  return [...listTags(authorId), pageTag.post(id)];
}

function listTags(authorId: string): string[] {
  return [pageTag.posts, pageTag.postsBy(authorId)];
}
