import type { ListedPost } from "@/lib/posts/reading/queries";
import { DrawnList } from "./drawn-list";
import { shownInList } from "./shown-post";

/** Posts one below the other, short ones in full, of others the beginning. Pinned ones stand first, and once. */
export function PostList({ posts, pinned = [] }: { posts: ListedPost[]; pinned?: ListedPost[] }) {
  const others = posts.filter(({ id }) => pinned.every((first) => first.id !== id));
  return <DrawnList posts={[...pinned, ...others].map(shownInList)} pinned={pinned.length} />;
}
