import type { PostLine } from "@/lib/posts/reading/post-lines";
import { DrawnLines } from "./drawn-lines";
import { shownInLine } from "./shown-post";

/** Posts, a line each. */
export function PostLines({ posts }: { posts: PostLine[] }) {
  return <DrawnLines posts={posts.map(shownInLine)} />;
}
