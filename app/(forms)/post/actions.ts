"use server";

import { currentUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { keepUntilLoggedIn, parseForm } from "@/lib/forms/parse-form";
import type { FlashKey } from "@/lib/http/flash-messages";
import { type PostFormState, refusalOf } from "@/lib/posts/drafts/post-form-state";
import { addDraft, saveDraft } from "@/lib/posts/drafts/save-draft";
import { publishPost } from "@/lib/posts/publishing/publish-post";
import type { SaveResult } from "@/lib/posts/publishing/save-result";
import { schedulePost } from "@/lib/posts/publishing/schedule-post";
import { previewState } from "@/lib/posts/rendering/preview-state";
import { postAddress, updateAddress } from "@/lib/posts/slugs/post-address";
import { baseOf, INTENTS, type Intent, intentOf, type PostText } from "@/lib/posts/text/schema";

/** Where each button leads, and what is said there. */
const LEADS_TO: Record<
  Exclude<Intent, "preview">,
  (saved: Extract<SaveResult, { ok: true }>) => [address: string, message: FlashKey]
> = {
  draft: ({ slug }) => [updateAddress(slug), "draft-saved"],
  schedule: () => ["/drafts", "post-scheduled"],
  publish: ({ slug, isFirst }) => [postAddress(slug), isFirst ? "post-created" : "post-updated"],
};

/** Saves a new post or one's own, as the button that was pressed says. */
export async function savePost(_: PostFormState, form: FormData): Promise<PostFormState> {
  const author = await currentUser();
  const intent = intentOf(form.get("intent"));
  if (!author) return keepUntilLoggedIn(INTENTS[intent], form);
  const input = parseForm(INTENTS[intent], form);
  if (!input.ok) return input.state;
  if (intent === "preview") return previewState(input.data, input.values);
  const base = baseOf(input.data);
  const saved = await {
    draft: () => saveDraft(author, base, input.data, { isAutosave: false }),
    publish: () => publishPost(author, base, input.data),
    schedule: () => schedulePost(author, base, input.data, input.data),
  }[intent]();
  if (saved.ok) {
    invalidate(...saved.pages);
    return redirectWithFlash(...LEADS_TO[intent](saved));
  }
  if (saved.problem === "gone") return keepAsDraft(author, input.data);
  return refusalOf(saved, input.values, input.data);
}

/** For a text whose post was deleted meanwhile: whether others are to see it, its author decides anew. */
async function keepAsDraft(author: { id: string }, text: PostText): Promise<never> {
  const { slug } = await addDraft(author, text);
  return redirectWithFlash(updateAddress(slug), "text-kept");
}
