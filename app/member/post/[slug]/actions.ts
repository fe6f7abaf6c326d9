"use server";

import { orRefuse } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import * as posts from "@/lib/posts/publishing/delete-post";
import { parsePostId } from "@/lib/posts/slugs/post-address";

/** Deletes one's own post. */
export async function deletePost(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/");
  const deleted = await posts.deletePost(author, parsePostId(postId));
  invalidate(...(await orRefuse(deleted, "/")));
  await redirectWithFlash("/", "post-deleted");
}
