"use server";

import { orUnsaved, refusedForm } from "@/app/answers";
import { formSender } from "@/lib/adapters/form-sender";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { addPostImage } from "@/lib/media/add-post-image";
import { postImageSchema } from "@/lib/media/alt-text";

/** Keeps a picture for posts and answers with the Markdown that shows it. */
export async function uploadPicture(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(postImageSchema, form, () => uploadNow(form));
}

async function uploadNow(form: FormData): Promise<FormState> {
  const sender = await formSender(postImageSchema, form, "/post/pictures");
  if (!sender.ok) return withoutFile(sender.state);
  const input = parseForm(postImageSchema, form);
  if (!input.ok) return withoutFile(input.state);
  const alt = input.data.decoration ? "" : input.data.alt;
  const added = await addPostImage(sender.member, form.get("picture"), alt);
  if (!added.ok) return refusedForm(added.problem, input.values);
  const { address, markdown } = added.value;
  return { values: {}, errors: {}, made: { address, markdown, alt } };
}

/** The browser does not send a file twice by itself. */
function withoutFile(state: FormState): FormState {
  return { ...state, errors: { ...state.errors, picture: "Please choose the picture again." } };
}
