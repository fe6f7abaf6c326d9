import { NOBODY } from "../../actor";
import { withKind } from "../../policy/post-kind";
import { withStatus } from "../../policy/post-status";
import { postPolicy } from "../../policy/posts";

type Row = { id: number; kind: string; status: string };

/**
 * Whether readers find a post in lists. For posts that are read by their numbers: in the query, SQLite would look
 * through all posts that readers find for a few.
 */
export function isFound({ kind, status }: Pick<Row, "kind" | "status">): boolean {
  const post = withKind(withStatus({ kind, status }));
  return postPolicy.can(NOBODY, "find", { ...post, authorId: null, coauthors: [] });
}

/** Those that readers find, in the order of these numbers. */
export function ofThese<Post extends Row>(ids: number[], posts: Post[]): Post[] {
  return posts.filter(isFound).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}
