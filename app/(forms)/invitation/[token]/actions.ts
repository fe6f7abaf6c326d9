"use server";

import * as z from "zod";
import { orUnsaved, refusedForm } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { currentClient } from "@/lib/adapters/request";
import { registrationSchema } from "@/lib/auth/schema";
import type { FormState } from "@/lib/forms/form-state";
import { NO_FIELDS, parseForm } from "@/lib/forms/parse-form";
import { INVALID_LINK } from "@/lib/http/flash-messages";
import { acceptAsMember, acceptWithNewAccount } from "@/lib/invitations/accept-invitation";
import type { Invalid, NotFound, TooMany } from "@/lib/result";

const tokenSchema = z.string().catch("");

/** Makes the account that an invitation is for. */
export async function signUpInvited(
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return orUnsaved(registrationSchema, form, () => signUpNow(token, form));
}

async function signUpNow(token: string, form: FormData): Promise<FormState> {
  const input = parseForm(registrationSchema, form);
  if (!input.ok) return input.state;
  const sent = tokenSchema.parse(token);
  const accepted = await acceptWithNewAccount(sent, input.data, await currentClient());
  if (!accepted.ok) return refusedInvitation(accepted.problem, input.values);
  invalidate(...accepted.value.cacheTags);
  return redirectWithFlash("/login", "account-created");
}

/** Gives a member the role of an invitation. */
export async function acceptInvitation(
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return orUnsaved(NO_FIELDS, form, () => acceptNow(token, form));
}

async function acceptNow(token: string, form: FormData): Promise<FormState> {
  const sender = await formSender(NO_FIELDS, form);
  if (!sender.ok) return sender.state;
  const accepted = await acceptAsMember(tokenSchema.parse(token), sender.member);
  if (!accepted.ok) return refusedInvitation(accepted.problem, {});
  return redirectWithFlash("/", "invitation-accepted");
}

function refusedInvitation(
  problem: NotFound | TooMany | Invalid,
  values: Record<string, string>,
): FormState {
  if (problem.code !== "not-found") return refusedForm(problem, values);
  return { values, errors: {}, message: INVALID_LINK };
}
