"use server";

import { orRefuse } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import type { FlashKey } from "@/lib/http/flash-messages";
import { postPolicy } from "@/lib/policy/posts";
import { discardEdit } from "@/lib/posts/drafts/discard-edit";
import * as sharing from "@/lib/posts/drafts/share-link";
import { unpublishPost as unpublish } from "@/lib/posts/publishing/unpublish-post";
import { parsePostId, updateAddress } from "@/lib/posts/slugs/post-address";

/** Makes a post a draft again, which its author alone sees. */
export async function unpublishPost(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/");
  const unpublished = await unpublish(author, parsePostId(postId));
  const { slug, authorId, cacheTags } = await orRefuse(unpublished, "/");
  invalidate(...cacheTags);
  const isSeen = postPolicy.can(author, "see", { authorId, status: "draft" });
  if (!isSeen) await redirectWithFlash("/", "others-post-unpublished");
  await backToForm(slug, "post-unpublished");
}

/** Goes back to the text that others see. */
export async function discardChanges(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/");
  const { slug } = await orRefuse(await discardEdit(author, parsePostId(postId)), "/");
  await backToForm(slug, "changes-discarded");
}

/** Makes a secret link to one's own draft. */
export async function shareDraft(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/drafts");
  const shared = await sharing.shareDraft(author, parsePostId(postId));
  const slug = await orRefuse(shared, "/drafts");
  await backToForm(slug, "draft-shared");
}

/** Ends the secret link. */
export async function withdrawShareLink(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/drafts");
  const withdrawn = await sharing.withdrawShareLink(author, parsePostId(postId));
  const slug = await orRefuse(withdrawn, "/drafts");
  await backToForm(slug, "share-withdrawn");
}

async function backToForm(slug: string, message: FlashKey): Promise<void> {
  await redirectWithFlash(updateAddress(slug), message);
}
