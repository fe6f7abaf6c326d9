"use server";

import { refusedForm, refusePost } from "@/app/answers";
import type { Member } from "@/lib/actor";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { DRAWN_FOR } from "@/lib/forms/drawn-for";
import { fieldOf, parseForm } from "@/lib/forms/parse-form";
import type { FlashKey } from "@/lib/http/flash-messages";
import { previewContent } from "@/lib/posts/drafts/preview";
import { addDraft, saveDraft } from "@/lib/posts/drafts/save-draft";
import { publishPost } from "@/lib/posts/publishing/publish-post";
import { schedulePost } from "@/lib/posts/publishing/schedule-post";
import type { Saved } from "@/lib/posts/saving/save-result";
import { postAddress, updateAddress } from "@/lib/posts/slugs/post-address";
import { baseOf, INTENTS, type Intent, intentOf } from "@/lib/posts/text/form-schema";
import { type PostText, pickText } from "@/lib/posts/text/post-text";
import { mergingForm, type PostFormState, previewedForm } from "./post-form-state";

/** Where each button leads, and what is said there. */
const LEADS_TO: Record<
  Exclude<Intent, "preview">,
  (saved: Saved) => [address: string, message: FlashKey]
> = {
  draft: ({ slug }) => [updateAddress(slug), "draft-saved"],
  schedule: () => ["/drafts", "post-scheduled"],
  publish: ({ slug, isFirst }) => [postAddress(slug), isFirst ? "post-created" : "post-updated"],
};

/** Saves a new post or one's own, as the button that was pressed says. */
export async function savePost(_: PostFormState, form: FormData): Promise<PostFormState> {
  const intent = intentOf(fieldOf(form, "intent"));
  const sender = await formSender(INTENTS[intent], form);
  if (!sender.ok) return sender.state;
  const author = sender.member;
  const input = parseForm(INTENTS[intent], form);
  if (!input.ok) return input.state;
  const { data, values } = input;
  if (intent === "preview") {
    const preview = await previewContent(author, data.content, data.format);
    return preview.ok ? previewedForm(input, preview.value) : refusedForm(preview.problem, values);
  }
  const [base, text] = [baseOf(data), pickText(data)];
  const saved = await {
    draft: () => saveDraft(author, base, text, { isAutosave: false }),
    publish: () => publishPost(author, base, text),
    schedule: () => schedulePost(author, base, text, data),
  }[intent]();
  if (saved.ok) {
    invalidate(...saved.value.cacheTags);
    return redirectWithFlash(...LEADS_TO[intent](saved.value));
  }
  const { problem } = saved;
  switch (problem.code) {
    case "conflict":
      return mergingForm(input, problem.newer);
    case "gone":
      return keepAsDraft(author, text, "text-kept");
    case "forbidden":
      // Written by somebody else, whose post it is, and taken over since.
      if (form.get(DRAWN_FOR) !== author.id) return keepAsDraft(author, text, "text-copied");
      return refusePost(problem);
    case "too-many":
    case "invalid":
      return refusedForm(problem, values);
  }
}

/** For a text whose post is gone, or not its author's: whether others are to see it, they decide anew. */
async function keepAsDraft(author: Member, text: PostText, message: FlashKey): Promise<never> {
  const { slug } = await addDraft(author, text);
  return redirectWithFlash(updateAddress(slug), message);
}
