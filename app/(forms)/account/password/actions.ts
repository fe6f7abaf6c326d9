"use server";

import { currentSessionToken, requireUser } from "@/lib/adapters/current-user";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requestResetLink } from "@/lib/auth/links/request-reset";
import * as passwords from "@/lib/auth/passwords/change-password";
import { confirmPassword, WRONG_PASSWORD } from "@/lib/auth/passwords/confirm-password";
import { type FormState, freshForm } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { waitBefore } from "@/lib/limits/limits";
import { tooMany } from "@/lib/limits/too-many";
import { passwordChangeSchema } from "@/lib/users/schema";

/** Sets another password for whoever knows the current one, and ends their other sessions. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser("/account");
  const input = parseForm(passwordChangeSchema, form);
  if (!input.ok) return input.state;
  const { currentPassword, newPassword } = input.data;
  const { verified, waitSeconds } = await confirmPassword(user.id, currentPassword);
  if (waitSeconds) return tooMany({}, waitSeconds);
  if (!verified) return wrongPassword();
  const wait = await waitBefore("mails-by-user", user.id);
  if (wait) return tooMany({}, wait);
  const sessionToken = await currentSessionToken();
  const isDone = await passwords.changePassword(user, verified, newPassword, sessionToken);
  if (!isDone) return wrongPassword();
  deliverSoon();
  return redirectWithFlash("/account", "password-changed");
}

/** Sends oneself a link to set a password. */
export async function requestPasswordLink(_: FormState): Promise<FormState> {
  const { id, email } = await requireUser("/account");
  const wait = (await waitBefore("mails-by-user", id)) || (await requestResetLink(email));
  if (wait) return tooMany({}, wait);
  deliverSoon();
  return redirectWithFlash("/account", "link-sent");
}

function wrongPassword(): FormState {
  return { ...freshForm(), errors: { currentPassword: WRONG_PASSWORD } };
}
