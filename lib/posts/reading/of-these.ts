import { NOBODY } from "../../actor";
import type { PostKind } from "../../database/post-kind";
import type { PostStatus } from "../../database/post-status";
import { postPolicy, type Written } from "../../policy/posts";

type Row = Written & { id: number; kind: string; status: string };

/**
 * Of posts that were read by their numbers those that readers find, in the order of these. Not in the query: SQLite
 * would look through all posts that readers find for them.
 */
export function ofThese<Post extends Row>(ids: number[], posts: Post[]): Post[] {
  const found = posts.filter(({ kind, status, ...post }) =>
    postPolicy.can(NOBODY, "find", {
      ...post,
      kind: kind as PostKind,
      status: status as PostStatus,
    }),
  );
  return found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}
