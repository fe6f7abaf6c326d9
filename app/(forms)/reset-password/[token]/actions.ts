"use server";

import * as z from "zod";
import { orUnsaved, refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { currentClient } from "@/lib/adapters/request";
import * as auth from "@/lib/auth/links/reset-password";
import { passwordResetSchema } from "@/lib/auth/schema";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";

/** Sets a new password for whoever holds the token of a mail, once. */
export async function resetPassword(
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return orUnsaved(passwordResetSchema, form, () => resetNow(token, form));
}

async function resetNow(token: string, form: FormData): Promise<FormState> {
  const input = parseForm(passwordResetSchema, form);
  if (!input.ok) return input.state;
  const { password } = input.data;
  const sent = z.string().catch("").parse(token);
  const reset = await auth.resetPassword(sent, password, await currentClient());
  if (!reset.ok) {
    return reset.problem.code === "not-found"
      ? redirectWithFlash("/reset-password", "invalid-link")
      : refusedForm(reset.problem, {});
  }
  deliverSoon();
  return redirectWithFlash("/login", "password-reset");
}
