"use server";

import { orRefuse } from "@/app/answers";
import { requireUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import * as posts from "@/lib/posts/publishing/delete-post";
import { parsePostId } from "@/lib/posts/slugs/post-address";

/** Deletes one's own post. */
export async function deletePost(postId: number): Promise<void> {
  const author = await requireUser("/");
  invalidate(...(await orRefuse(await posts.deletePost(author, parsePostId(postId)))));
  await redirectWithFlash("/", "post-deleted");
}
