import { listPinnedPosts } from "@/lib/posts/reading/pinned";
import type { PostsPage } from "@/lib/posts/reading/queries";

/** What the first page of the home page shows besides its posts; nothing on the others. */
export async function homeFront({ number }: PostsPage) {
  return { pinned: number === 1 ? await listPinnedPosts() : [] };
}
