"use server";

import { orUnsaved, refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { currentClient } from "@/lib/adapters/request";
import { requestReset } from "@/lib/auth/links/reset-password";
import { resetRequestSchema } from "@/lib/auth/schema";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";

/** Sends a link to set a new password. Whether the address has an account is looked up when the mail is sent. */
export async function requestPasswordReset(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(resetRequestSchema, form, () => requestNow(form));
}

async function requestNow(form: FormData): Promise<FormState> {
  const input = parseForm(resetRequestSchema, form);
  if (!input.ok) return input.state;
  const requested = await requestReset(input.data.email, await currentClient());
  if (!requested.ok) return refusedForm(requested.problem, input.values);
  deliverSoon();
  return redirectWithFlash("/login", "reset-requested");
}
