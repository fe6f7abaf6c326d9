"use server";

import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requestResetLink } from "@/lib/auth/links/request-reset";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { tooMany } from "@/lib/limits/too-many";
import { waitByAddress } from "@/lib/limits/wait-by-address";
import { resetRequestSchema } from "@/lib/users/schema";

/** Sends a link to set a new password. Whether the address has an account is looked up when the mail is sent. */
export async function requestPasswordReset(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(resetRequestSchema, form);
  if (!input.ok) return input.state;
  const { email } = input.data;
  const wait = (await waitByAddress("resets-by-address")) || (await requestResetLink(email));
  if (wait) return tooMany(input.values, wait);
  deliverSoon();
  return redirectWithFlash("/login", "reset-requested");
}
