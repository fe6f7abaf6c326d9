"use server";

import { orRefuse } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import * as posts from "@/lib/posts/publishing/delete-post";
import * as pins from "@/lib/posts/publishing/pin-post";
import { parsePostId, postAddress } from "@/lib/posts/slugs/post-address";
import { refused } from "@/lib/result";

/** Deletes one's own post. */
export async function deletePost(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/");
  const deleted = await posts.deletePost(author, parsePostId(postId));
  invalidate(...(await orRefuse(deleted, "/")));
  await redirectWithFlash("/", "post-deleted");
}

/** Has the home page show a post before all others. */
export async function pinPost(postId: number, form: FormData): Promise<void> {
  const editor = await requireSender(form, "/");
  const pinned = await pins.pinPost(editor, parsePostId(postId));
  if (!pinned.ok) {
    const { problem } = pinned;
    if (problem.code === "full") return redirectWithFlash(postAddress(problem.slug), "pins-full");
    return orRefuse(refused(problem), "/");
  }
  const { slug, cacheTags } = pinned.value;
  invalidate(...cacheTags);
  await redirectWithFlash(postAddress(slug), "post-pinned");
}

/** Has it stand among the others again. */
export async function unpinPost(postId: number, form: FormData): Promise<void> {
  const editor = await requireSender(form, "/");
  const unpinned = await pins.unpinPost(editor, parsePostId(postId));
  const { slug, cacheTags } = await orRefuse(unpinned, "/");
  invalidate(...cacheTags);
  await redirectWithFlash(postAddress(slug), "post-unpinned");
}
