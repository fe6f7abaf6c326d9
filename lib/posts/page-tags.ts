import { pageTag } from "../cache/page-tags";
import type { Post } from "./queries";

/** The tags of a page that shows these posts with their authors. */
export function postTags(posts: Post[]): string[] {
  return posts.flatMap((post) => [pageTag.post(post.id), pageTag.user(post.author.id)]);
}
