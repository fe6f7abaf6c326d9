"use server";

import { refreshPages } from "@/lib/cache/page-tags";
import { redirectWithFlash } from "@/lib/flash/flash";
import * as posts from "@/lib/posts/mutations";
import { parsePostId } from "@/lib/posts/schema";
import { requireUser } from "@/lib/sessions/current-user";

/** Deletes one's own post. */
export async function deletePost(postId: number): Promise<void> {
  const author = await requireUser("/");
  const id = parsePostId(postId);
  refreshPages(...(await posts.deletePost(author, id)));
  await redirectWithFlash("/", "post-deleted");
}
