"use server";

import { orRefuse } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import type { FlashKey } from "@/lib/http/flash-messages";
import type { PostKind } from "@/lib/policy/post-kind";
import { discardEdit } from "@/lib/posts/drafts/discard-edit";
import * as sharing from "@/lib/posts/drafts/share-link";
import { unpublishPost as unpublish } from "@/lib/posts/publishing/unpublish-post";
import * as reviewing from "@/lib/posts/reviewing/take-back";
import { type Addressed, formAddress, parsePostId } from "@/lib/posts/slugs/post-address";

/** Makes a post or page a draft again, which no reader sees. */
export async function unpublishPost(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/");
  const unpublished = await unpublish(author, parsePostId(postId));
  const draft = await orRefuse(unpublished, "/");
  invalidate(...draft.cacheTags);
  await backToForm(draft, unpublishedMessage(draft));
}

function unpublishedMessage({ kind, isOwn }: { kind: PostKind; isOwn: boolean }): FlashKey {
  if (kind === "page") return "page-unpublished";
  return isOwn ? "post-unpublished" : "others-post-unpublished";
}

/** Takes back what one has handed in. */
export async function takeBack(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/drafts");
  const taken = await reviewing.takeBack(author, parsePostId(postId));
  await backToForm(await orRefuse(taken, "/drafts"), "taken-back");
}

/** Goes back to the text that others see. */
export async function discardChanges(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/");
  const shown = await orRefuse(await discardEdit(author, parsePostId(postId)), "/");
  await backToForm(shown, "changes-discarded");
}

/** Makes a secret link to one's own draft. */
export async function shareDraft(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/drafts");
  const shared = await sharing.shareDraft(author, parsePostId(postId));
  const draft = await orRefuse(shared, "/drafts");
  await backToForm(draft, "draft-shared");
}

/** Ends the secret link. */
export async function withdrawShareLink(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/drafts");
  const withdrawn = await sharing.withdrawShareLink(author, parsePostId(postId));
  const draft = await orRefuse(withdrawn, "/drafts");
  await backToForm(draft, "share-withdrawn");
}

async function backToForm(post: Addressed, message: FlashKey): Promise<void> {
  await redirectWithFlash(formAddress(post), message);
}
