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
import * as emailChange from "@/lib/users/email-change";
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
  const { isWanted, errors, waitSeconds } = await checkEmailChange(user, email, password);
  if (waitSeconds) return tooMany(input.values, waitSeconds);
  const refusal = errors ?? (await updateProfile(user, input.data));
  if (refusal) return { values: input.values, errors: refusal };
  if (isWanted) await emailChange.requestEmailChange(user, email);
  deliverSoon();
  refreshPages(...(await profileTags(user, input.data.username)));
  return redirectWithFlash("/account", "account-updated");
}

/** Lets one's email address as it is. */
export async function cancelEmail(): Promise<void> {
  const user = await requireUser("/account");
  await emailChange.cancelEmailChange(user.id);
  await redirectWithFlash("/account", "account-updated");
}
