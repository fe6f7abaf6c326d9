"use server";

import { requireUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import * as posts from "@/lib/posts/publishing/mutations";
import { parsePostId } from "@/lib/posts/text/schema";

/** Deletes one's own post. */
export async function deletePost(postId: number): Promise<void> {
  const author = await requireUser("/");
  const id = parsePostId(postId);
  invalidate(...(await posts.deletePost(author, id)));
  await redirectWithFlash("/", "post-deleted");
}
