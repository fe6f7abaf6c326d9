"use server";

import { refusedForm } from "@/app/answers";
import { requireUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { type FormState, freshForm } from "@/lib/forms/form-state";
import { countAttempt } from "@/lib/limits/count-attempt";
import { makeAvatar } from "@/lib/media/avatar";
import * as media from "@/lib/media/mutations";
import { NO_PICTURE, readUpload } from "@/lib/media/upload";

/** Puts the uploaded picture beside one's posts. */
export async function savePicture(_: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser("/account");
  const counted = await countAttempt("pictures-by-user", user.id);
  if (!counted.ok) return refusedForm(counted.problem, {});
  const upload = await readUpload(form.get("picture"));
  if (!upload.ok) return refuse(upload.error);
  const avatar = await makeAvatar(upload.bytes);
  if (!avatar) return refuse(NO_PICTURE);
  await media.setPicture(user.id, avatar);
  invalidate(cacheTag.user(user.id));
  return redirectWithFlash("/account", "picture-updated");
}

/** Goes back to initials. */
export async function removePicture(): Promise<void> {
  const user = await requireUser("/account");
  await media.removePicture(user.id);
  invalidate(cacheTag.user(user.id));
  await redirectWithFlash("/account", "picture-removed");
}

function refuse(error: string): FormState {
  return { ...freshForm(), errors: { picture: error } };
}
