"use server";

import { orUnsaved, refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender, requireSender } from "@/lib/adapters/form-sender";
import { currentClient } from "@/lib/adapters/request";
import { currentSessionToken } from "@/lib/adapters/session-cookie";
import { requestOwnReset } from "@/lib/auth/links/reset-password";
import * as auth from "@/lib/auth/passwords/change-password";
import { passwordChangeSchema } from "@/lib/auth/schema";
import type { FormState } from "@/lib/forms/form-state";
import { NO_FIELDS, parseForm } from "@/lib/forms/parse-form";

/** Sets another password for whoever knows the current one, and ends their other sessions. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(passwordChangeSchema, form, () => changeNow(form));
}

async function changeNow(form: FormData): Promise<FormState> {
  const sender = await formSender(passwordChangeSchema, form, "/account/password");
  if (!sender.ok) return sender.state;
  const input = parseForm(passwordChangeSchema, form);
  if (!input.ok) return input.state;
  const client = await currentClient();
  const here = await currentSessionToken();
  const changed = await auth.changePassword(sender.member, input.data, client, here);
  if (!changed.ok) return refusedForm(changed.problem, {});
  deliverSoon();
  return redirectWithFlash("/account/password", "password-changed");
}

/** Sends oneself a link to set a password. */
export async function requestPasswordLink(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(NO_FIELDS, form, () => requestNow(form));
}

async function requestNow(form: FormData): Promise<FormState> {
  const requested = await requestOwnReset(await requireSender(form, "/account/password"));
  if (!requested.ok) return refusedForm(requested.problem, {});
  deliverSoon();
  return redirectWithFlash("/account/password", "link-sent");
}
