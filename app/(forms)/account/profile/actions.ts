"use server";

import { currentUser, requireUser } from "@/lib/adapters/current-user";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { checkEmailChange } from "@/lib/auth/links/check-email-change";
import { cancelEmailChange, requestEmailChange } from "@/lib/auth/links/email-change";
import { WRONG_PASSWORD } from "@/lib/auth/passwords/confirm-password";
import type { FormState } from "@/lib/forms/form-state";
import { keepUntilLoggedIn } from "@/lib/forms/keep-until-logged-in";
import { parseForm } from "@/lib/forms/parse-form";
import { tooMany } from "@/lib/limits/too-many";
import { profileSchema } from "@/lib/users/schema";
import { updateProfile } from "@/lib/users/update-profile";
import { profileTags } from "@/lib/users/user-tags";

/** Changes what one's account says; another email address waits until its link is opened. */
export async function updateAccount(_: FormState, form: FormData): Promise<FormState> {
  const user = await currentUser();
  if (!user) return keepUntilLoggedIn(profileSchema, form);
  const input = parseForm(profileSchema, form);
  if (!input.ok) return input.state;
  const { email, password } = input.data;
  const { verified, ...check } = await checkEmailChange(user, email, password);
  if (check.waitSeconds) return tooMany(input.values, check.waitSeconds);
  if (check.errors) return { values: input.values, errors: check.errors };
  const { names = [], ...update } = await updateProfile(user, input.data);
  if (update.waitSeconds) return tooMany(input.values, update.waitSeconds);
  if (update.errors) return { values: input.values, errors: update.errors };
  invalidate(...profileTags(user.id, names));
  if (verified) {
    const isRequested = await requestEmailChange(user, verified, email);
    if (!isRequested) return { values: input.values, errors: { password: WRONG_PASSWORD } };
    deliverSoon();
  }
  return redirectWithFlash("/account", "account-updated");
}

/** Lets one's email address as it is. */
export async function cancelEmail(): Promise<void> {
  const user = await requireUser("/account");
  await cancelEmailChange(user.id);
  await redirectWithFlash("/account", "account-updated");
}
