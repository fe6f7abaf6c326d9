"use server";

import { orUnsaved, orWait, refusedForm } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender, requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import type { FormState } from "@/lib/forms/form-state";
import { NO_FIELDS } from "@/lib/forms/parse-form";
import { removeAvatar, setAvatar } from "@/lib/media/change-avatar";

/** Puts the uploaded picture beside one's posts. */
export async function savePicture(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(NO_FIELDS, form, () => saveNow(form));
}

async function saveNow(form: FormData): Promise<FormState> {
  const sender = await formSender(NO_FIELDS, form, "/account");
  if (!sender.ok) return sender.state;
  const saved = await setAvatar(sender.member, form.get("picture"));
  if (!saved.ok) return refusedForm(saved.problem, {});
  invalidate(cacheTag.user(sender.member.id));
  return redirectWithFlash("/account", "picture-updated");
}

/** Goes back to initials. */
export async function removePicture(form: FormData): Promise<void> {
  const user = await requireSender(form, "/account");
  await orWait(await removeAvatar(user), "/account");
  invalidate(cacheTag.user(user.id));
  await redirectWithFlash("/account", "picture-removed");
}
