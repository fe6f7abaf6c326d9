import type { ListedPost } from "@/lib/posts/reading/queries";
import { DrawnList } from "./drawn-list";
import { shownInList } from "./shown-post";

/** Posts one below the other, short ones in full, of others the beginning. */
export function PostList({ posts }: { posts: ListedPost[] }) {
  return <DrawnList posts={posts.map(shownInList)} />;
}
