import { newestText, type OwnPost } from "./own-post";
import type { PostText } from "./schema";

/** What the history keeps of a post. */
export type Text = Pick<PostText, "title" | "content" | "tags">;

export function isSameText(one: Text, other: Text): boolean {
  return one.title === other.title && one.content === other.content && one.tags === other.tags;
}

/** Whether a text was written without knowing the newest one: to save it would take that one's place unseen. */
export function isOutdated(post: OwnPost, base: { version: number }, text: Text): boolean {
  return post.version !== base.version && !isSameText(newestText(post), text);
}
