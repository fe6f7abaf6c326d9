"use server";

import { orUnsaved, refusedForm } from "@/app/answers";
import type { Member } from "@/lib/actor";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { DRAWN_FOR } from "@/lib/forms/drawn-for";
import { fieldOf, parseForm, typedValues } from "@/lib/forms/parse-form";
import type { FlashKey } from "@/lib/http/flash-messages";
import { afterWrite } from "@/lib/log/after-write";
import type { PostKind } from "@/lib/policy/post-kind";
import { sitePolicy } from "@/lib/policy/site";
import { previewContent } from "@/lib/posts/drafts/preview";
import { saveDraft } from "@/lib/posts/drafts/save-draft";
import { publishPost } from "@/lib/posts/publishing/publish-post";
import { schedulePost } from "@/lib/posts/publishing/schedule-post";
import { handIn } from "@/lib/posts/reviewing/hand-in";
import type { Saved } from "@/lib/posts/saving/save-result";
import { addressOf, formAddress } from "@/lib/posts/slugs/post-address";
import {
  type Base,
  baseOf,
  INTENTS_OF,
  type Intent,
  intentOf,
  kindOf,
  navigationPlaceOf,
  newBase,
} from "@/lib/posts/text/form-schema";
import { keepFrontMatter } from "@/lib/posts/text/kept-front-matter";
import { type PostText, pickText } from "@/lib/posts/text/post-text";
import { NOT_ALLOWED } from "@/lib/result";
import { askingForm, frontMatterIn, takenForm, wasAsked } from "./front-matter-state";
import { mergingForm, type PostFormState, previewedForm } from "./post-form-state";

/** Where each button leads, and what is said there. */
const LEADS_TO: Record<
  Exclude<Intent, "preview" | "take-head">,
  (saved: Saved) => [address: string, message: FlashKey]
> = {
  draft: (saved) => [formAddress(saved), "draft-saved"],
  schedule: () => ["/drafts", "post-scheduled"],
  "hand-in": () => ["/drafts", "handed-in"],
  publish: (saved) => [addressOf(saved), PUBLISHED[saved.kind](saved)],
};

const PUBLISHED: Record<PostKind, (saved: Saved) => FlashKey> = {
  post: ({ isFirst }) => (isFirst ? "post-created" : "post-updated"),
  page: ({ isFirst }) => (isFirst ? "page-published" : "page-updated"),
};

const KEPT: Record<PostKind, FlashKey> = { post: "text-kept", page: "page-text-kept" };

/** Saves a post or page, as the button that was pressed says. */
export async function savePost(_: PostFormState, form: FormData): Promise<PostFormState> {
  const kind = kindOf(fieldOf(form, "kind"));
  const intent = intentOf(fieldOf(form, "intent"));
  return orUnsaved(INTENTS_OF[kind][intent], form, () => saveNow(kind, intent, form));
}

async function saveNow(kind: PostKind, intent: Intent, form: FormData): Promise<PostFormState> {
  const schema = INTENTS_OF[kind][intent];
  const sender = await formSender(schema, form);
  if (!sender.ok) return sender.state;
  const author = sender.member;
  const head = kind === "post" && intent !== "preview" ? frontMatterIn(form) : null;
  if (intent === "take-head") return takenForm(typedValues(schema, form), head);
  if (head && !(await wasAsked(form))) return askingForm(typedValues(schema, form), head, intent);
  const input = parseForm(schema, form);
  if (!input.ok) return input.state;
  const { data, values } = input;
  if (intent === "preview") {
    const preview = await previewContent(author, data.content, data.format);
    return preview.ok ? previewedForm(input, preview.value) : refusedForm(preview.problem, values);
  }
  const [base, text] = [baseOf(data), pickText(data)];
  const placed = kind === "page" ? { navigationPlace: navigationPlaceOf(data) } : {};
  const saved = await {
    draft: () => saveDraft(author, base, text, { isAutosave: false, placed }),
    publish: () => publishPost(author, base, text, placed),
    schedule: () => schedulePost(author, base, text, data),
    "hand-in": () => handIn(author, base, text),
  }[intent]();
  if (saved.ok) {
    invalidate(...saved.value.cacheTags);
    if (head) await afterWrite(() => keepFrontMatter(saved.value.id), undefined);
    deliverSoon();
    return redirectWithFlash(...LEADS_TO[intent](saved.value));
  }
  const { problem } = saved;
  switch (problem.code) {
    case "conflict":
      return mergingForm(input, problem.newer);
    case "gone":
      return keepAsDraft(author, newBase(kind), input, keptMessage(kind, author));
    case "forbidden":
      // Written by somebody else, whose post it is, and taken over since.
      if (form.get(DRAWN_FOR) !== author.id) {
        return keepAsDraft(author, newBase(kind), input, "text-copied");
      }
      return refusedForm(problem, values);
    case "not-allowed":
      return keepAsDraft(author, base, input, "draft-instead");
    case "too-many":
    case "invalid":
      return refusedForm(problem, values);
  }
}

/** Whoever decides about others' drafts may have lost one to another editor. */
function keptMessage(kind: PostKind, author: Member): FlashKey {
  const isReviewer = kind === "post" && sitePolicy.can(author, "review");
  return isReviewer ? "text-kept-from-review" : KEPT[kind];
}

type Input = { values: Record<string, string>; data: PostText };

/**
 * For a text whose post is gone, or not its author's, or that they may not publish: whether others are to
 * see it, is decided anew. The form once more for those who may not write at all.
 */
async function keepAsDraft(
  author: Member,
  base: Base,
  { data, values }: Input,
  message: FlashKey,
): Promise<PostFormState> {
  const saved = await saveDraft(author, base, pickText(data), { isAutosave: false });
  if (saved.ok) return redirectWithFlash(formAddress(saved.value), message);
  const { problem } = saved;
  switch (problem.code) {
    case "conflict":
      return mergingForm({ data, values }, problem.newer);
    case "gone":
      return refusedForm(NOT_ALLOWED, values);
    default:
      return refusedForm(problem, values);
  }
}
