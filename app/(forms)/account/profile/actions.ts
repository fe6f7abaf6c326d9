"use server";

import { refreshPages } from "@/lib/cache/page-tags";
import { redirectWithFlash } from "@/lib/flash/flash";
import type { FormState } from "@/lib/forms/form-state";
import { keepUntilLoggedIn } from "@/lib/forms/keep-until-logged-in";
import { parseForm } from "@/lib/forms/parse-form";
import { tooMany } from "@/lib/limits/too-many";
import { deliverSoon } from "@/lib/mail/deliver-soon";
import { currentUser, requireUser } from "@/lib/sessions/current-user";
import { checkEmailChange } from "@/lib/users/check-email-change";
import { WRONG_PASSWORD } from "@/lib/users/confirm-password";
import { cancelEmailChange, requestEmailChange } from "@/lib/users/email-change";
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
  refreshPages(...profileTags(user.id, names));
  if (verified && !(await requestEmailChange(user, verified, email))) {
    return { values: input.values, errors: { password: WRONG_PASSWORD } };
  }
  deliverSoon();
  return redirectWithFlash("/account", "account-updated");
}

/** Lets one's email address as it is. */
export async function cancelEmail(): Promise<void> {
  const user = await requireUser("/account");
  await cancelEmailChange(user.id);
  await redirectWithFlash("/account", "account-updated");
}
