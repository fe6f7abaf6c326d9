"use server";

import * as z from "zod";
import { orUnsaved, refusedForm } from "@/app/answers";
import { currentUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { currentClient } from "@/lib/adapters/request";
import { confirmEmailChange } from "@/lib/auth/links/email-change";
import { type FormState, freshForm } from "@/lib/forms/form-state";
import { NO_FIELDS } from "@/lib/forms/parse-form";
import { INVALID_LINK } from "@/lib/http/flash-messages";
import { EMAIL_TAKEN } from "@/lib/users/names";

const MESSAGES = {
  "not-found": INVALID_LINK,
  conflict: EMAIL_TAKEN,
} as const;

/** Gives an account the address to which the token was mailed. */
export async function confirmEmail(token: string, _: FormState): Promise<FormState> {
  return orUnsaved(NO_FIELDS, new FormData(), () => confirmNow(token));
}

async function confirmNow(token: string): Promise<FormState> {
  const sent = z.string().catch("").parse(token);
  const confirmed = await confirmEmailChange(sent, await currentClient());
  if (!confirmed.ok) {
    const { problem } = confirmed;
    if (problem.code === "too-many") return refusedForm(problem, {});
    return { ...freshForm(), message: MESSAGES[problem.code] };
  }
  const isMember = (await currentUser()) !== null;
  return redirectWithFlash(isMember ? "/account" : "/login", "email-changed");
}
