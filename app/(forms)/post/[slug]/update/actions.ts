"use server";

import { refreshPages } from "@/lib/cache/page-tags";
import { redirectWithFlash } from "@/lib/flash/flash";
import type { FlashKey } from "@/lib/flash/messages";
import { discardEdit } from "@/lib/posts/discard-edit";
import * as posts from "@/lib/posts/mutations";
import { updateAddress } from "@/lib/posts/post-address";
import { parsePostId } from "@/lib/posts/schema";
import * as sharing from "@/lib/posts/share-link";
import { requireUser } from "@/lib/sessions/current-user";

/** Makes one's own post a draft again. */
export async function unpublishPost(postId: number): Promise<void> {
  const author = await requireUser("/");
  const { slug, pages } = await posts.unpublishPost(author, parsePostId(postId));
  refreshPages(...pages);
  await backToForm(slug, "post-unpublished");
}

/** Goes back to the text that others see. */
export async function discardChanges(postId: number): Promise<void> {
  const author = await requireUser("/");
  const { slug } = await discardEdit(author, parsePostId(postId));
  await backToForm(slug, "changes-discarded");
}

/** Makes a secret link to one's own draft. */
export async function shareDraft(postId: number): Promise<void> {
  const author = await requireUser("/drafts");
  await backToForm(await sharing.shareDraft(author, parsePostId(postId)), "draft-shared");
}

/** Ends the secret link. */
export async function withdrawShareLink(postId: number): Promise<void> {
  const author = await requireUser("/drafts");
  await backToForm(await sharing.withdrawShareLink(author, parsePostId(postId)), "share-withdrawn");
}

async function backToForm(slug: string, message: FlashKey): Promise<void> {
  await redirectWithFlash(updateAddress(slug), message);
}
