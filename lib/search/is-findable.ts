import { NOBODY } from "../actor";
import { pagePolicy } from "../policy/pages";
import { withKind } from "../policy/post-kind";
import { withStatus } from "../policy/post-status";
import { postPolicy } from "../policy/posts";

/**
 * Whether everybody finds it: a post that lists lead to, or a page of the site's own. Not in queries for some posts:
 * SQLite would look through all posts that everybody finds for them.
 */
export function isFindable(row: { kind: string; status: string }): boolean {
  const writing = { ...withStatus(withKind(row)), authorId: null, coauthors: [] };
  return postPolicy.can(NOBODY, "find", writing) || pagePolicy.can(NOBODY, "see", writing);
}
