"use server";

import { refusedForm } from "@/app/answers";
import { requireUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import type { FormState } from "@/lib/forms/form-state";
import { removeAvatar, setAvatar } from "@/lib/media/change-avatar";

/** Puts the uploaded picture beside one's posts. */
export async function savePicture(_: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser("/account");
  const saved = await setAvatar(user, form.get("picture"));
  if (!saved.ok) return refusedForm(saved.problem, {});
  invalidate(cacheTag.user(user.id));
  return redirectWithFlash("/account", "picture-updated");
}

/** Goes back to initials. */
export async function removePicture(): Promise<void> {
  const user = await requireUser("/account");
  await removeAvatar(user);
  invalidate(cacheTag.user(user.id));
  await redirectWithFlash("/account", "picture-removed");
}
