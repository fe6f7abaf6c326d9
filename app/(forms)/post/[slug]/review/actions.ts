"use server";

import { orRefuse, orUnsaved, refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender, requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { sitePolicy } from "@/lib/policy/site";
import * as reviewing from "@/lib/posts/reviewing/hand-back";
import * as publishing from "@/lib/posts/reviewing/publish-handed-in";
import { handBackSchema } from "@/lib/posts/reviewing/schema";
import { parsePostId, postAddress } from "@/lib/posts/slugs/post-address";
import { NOT_FOUND, refused } from "@/lib/result";

const LIST = "/drafts/handed-in";

/** Publishes what was handed in, as it was read: of a later text the list says that it is another. */
export async function publishHandedIn(
  postId: number,
  version: number,
  form: FormData,
): Promise<void> {
  const editor = await requireSender(form, LIST);
  const published = await publishing.publishHandedIn(editor, parsePostId(postId), Number(version));
  if (published.ok) {
    invalidate(...published.value.cacheTags);
    deliverSoon();
    return redirectWithFlash(postAddress(published.value.slug), "review-published");
  }
  const { problem } = published;
  // Whoever may not review learns nothing of it.
  if (!sitePolicy.can(editor, "review")) return orRefuse(refused(NOT_FOUND), LIST);
  switch (problem.code) {
    case "too-many":
      return orRefuse(refused(problem), LIST);
    case "invalid":
    case "not-allowed":
      return redirectWithFlash(LIST, "review-unfinished");
    default:
      return redirectWithFlash(LIST, "review-changed");
  }
}

const DECIDED = {
  published:
    "It has been published meanwhile, so it cannot be handed back. Your note is still here.",
  other:
    "It does not wait for an editor any more: it was taken back, handed back or deleted meanwhile. Your note is still here.",
};

/** Gives what was handed in back to its author, with a note. */
export async function handBack(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(handBackSchema, form, () => handBackNow(form));
}

async function handBackNow(form: FormData): Promise<FormState> {
  const sender = await formSender(handBackSchema, form);
  if (!sender.ok) return sender.state;
  const input = parseForm(handBackSchema, form);
  if (!input.ok) return input.state;
  const { data, values } = input;
  const handedBack = await reviewing.handBack(
    sender.member,
    parsePostId(Number(data.post)),
    data.note,
  );
  if (handedBack.ok) {
    deliverSoon();
    return redirectWithFlash(LIST, "handed-back");
  }
  const { problem } = handedBack;
  if (problem.code !== "conflict") return refusedForm(problem, values);
  const message = problem.isPublished ? DECIDED.published : DECIDED.other;
  return { values, errors: {}, message };
}
