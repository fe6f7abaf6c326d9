"use server";

import { z } from "zod";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import * as passwords from "@/lib/auth/passwords/change-password";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { passwordResetSchema } from "@/lib/users/schema";

/** Sets a new password for whoever holds the token of a mail, once. */
export async function resetPassword(
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const input = parseForm(passwordResetSchema, form);
  if (!input.ok) return input.state;
  const { password } = input.data;
  const isDone = await passwords.resetPassword(z.string().catch("").parse(token), password);
  if (!isDone) return redirectWithFlash("/reset-password", "invalid-link");
  deliverSoon();
  return redirectWithFlash("/login", "password-reset");
}
