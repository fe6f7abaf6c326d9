"use server";

import { orUnsaved, orWait, refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender, requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { currentClient } from "@/lib/adapters/request";
import { cancelEmailChange, requestEmailConfirmation } from "@/lib/auth/links/email-change";
import { profileSchema } from "@/lib/auth/schema";
import * as auth from "@/lib/auth/update-account";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";

/** Before it is known who sends them. */
const FIELDS = profileSchema({ username: "", email: "" });

/** Changes what one's account says; another email address waits until its link is opened. */
export async function updateAccount(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(FIELDS, form, () => updateNow(form));
}

async function updateNow(form: FormData): Promise<FormState> {
  const sender = await formSender(FIELDS, form);
  if (!sender.ok) return sender.state;
  const input = parseForm(profileSchema(sender.member), form);
  if (!input.ok) return input.state;
  const updated = await auth.updateAccount(sender.member, input.data, await currentClient());
  if (!updated.ok) return refusedForm(updated.problem, input.values);
  invalidate(...updated.value.cacheTags);
  if (updated.value.isMailQueued) deliverSoon();
  return redirectWithFlash("/account", "account-updated");
}

/** Has a link sent to the address that one's account has. */
export async function confirmOwnEmail(form: FormData): Promise<void> {
  const user = await requireSender(form, "/account");
  await orWait(await requestEmailConfirmation(user), "/account");
  deliverSoon();
  await redirectWithFlash("/account", "link-sent");
}

/** Lets one's email address as it is. */
export async function cancelEmail(form: FormData): Promise<void> {
  const user = await requireSender(form, "/account");
  await orWait(await cancelEmailChange(user.id), "/account");
  await redirectWithFlash("/account", "account-updated");
}
