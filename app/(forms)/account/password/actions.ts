"use server";

import { redirectWithFlash } from "@/lib/flash/flash";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { tooMany } from "@/lib/limits/too-many";
import { deliverSoon } from "@/lib/mail/deliver-soon";
import { currentSessionToken, requireUser } from "@/lib/sessions/current-user";
import * as passwords from "@/lib/users/change-password";
import { confirmPassword, WRONG_PASSWORD } from "@/lib/users/confirm-password";
import { requestResetLink } from "@/lib/users/request-reset";
import { passwordChangeSchema } from "@/lib/users/schema";

/** Sets another password for whoever knows the current one, and ends their other sessions. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser("/account");
  const input = parseForm(passwordChangeSchema, form);
  if (!input.ok) return input.state;
  const { currentPassword, newPassword } = input.data;
  const { isRight, waitSeconds } = await confirmPassword(user.id, currentPassword);
  if (waitSeconds) return tooMany({}, waitSeconds);
  if (!isRight) return { values: {}, errors: { currentPassword: WRONG_PASSWORD } };
  await passwords.changePassword(user, newPassword, await currentSessionToken());
  deliverSoon();
  return redirectWithFlash("/account", "password-changed");
}

/** Sends oneself a link to set a password; for accounts that have none. */
export async function requestPasswordLink(_: FormState): Promise<FormState> {
  const { email } = await requireUser("/account");
  const wait = await requestResetLink(email);
  if (wait) return tooMany({}, wait);
  deliverSoon();
  return redirectWithFlash("/account", "link-sent");
}
