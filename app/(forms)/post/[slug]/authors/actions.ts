"use server";

import { orRefuse, orUnsaved, refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender, requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { findAuthors } from "@/lib/posts/authors/find-authors";
import * as leaving from "@/lib/posts/authors/leave-post";
import * as naming from "@/lib/posts/authors/name-authors";
import { authorsSchema } from "@/lib/posts/authors/schema";
import { authorsAddress, parsePostId } from "@/lib/posts/slugs/post-address";
import { NOT_ALLOWED, refused } from "@/lib/result";

/** Says who has written a post. */
export async function nameAuthors(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(authorsSchema, form, () => nameNow(form));
}

async function nameNow(form: FormData): Promise<FormState> {
  const sender = await formSender(authorsSchema, form);
  if (!sender.ok) return sender.state;
  const input = parseForm(authorsSchema, form);
  if (!input.ok) return input.state;
  const { data, values } = input;
  const id = parsePostId(Number(data.post));
  const named = await naming.nameAuthors(sender.member, id, data.before, data.authors);
  if (named.ok) {
    invalidate(...named.value.cacheTags);
    deliverSoon();
    return redirectWithFlash(authorsAddress(named.value.slug), "authors-named");
  }
  const { problem } = named;
  switch (problem.code) {
    case "conflict":
      return overtaken(values, await findAuthors(sender.member, id));
    case "not-found":
      return refusedForm(NOT_ALLOWED, values);
    default:
      return refusedForm(problem, values);
  }
}

/** Sent again, what was typed takes the place of what others have saved: its writer knows by then. */
function overtaken(
  values: Record<string, string>,
  now: { before: string; names: string[] } | null,
): FormState {
  if (!now) return refusedForm(NOT_ALLOWED, values);
  const authors = `Its authors were changed meanwhile: ${now.names.join(", ")}. Send yours again to put them in their place.`;
  return { values: { ...values, before: now.before }, errors: { authors } };
}

/** Takes whoever asks off a post that they have written with others. */
export async function leavePost(postId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/drafts");
  const left = await leaving.leavePost(author, parsePostId(postId));
  if (left.ok) {
    invalidate(...left.value);
    return redirectWithFlash("/drafts", "author-left");
  }
  const { problem } = left;
  if (problem.code === "not-allowed") return redirectWithFlash("/drafts", "only-author");
  await orRefuse(refused(problem), "/drafts");
}
