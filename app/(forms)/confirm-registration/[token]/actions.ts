"use server";

import { z } from "zod";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { loginAddress } from "@/lib/auth/callback-url";
import * as auth from "@/lib/auth/links/registration";
import { cacheTag } from "@/lib/cache/cache-tags";
import { type FormState, freshForm } from "@/lib/forms/form-state";

/** Makes the account that the token of a mail names. */
export async function confirmRegistration(token: string, _: FormState): Promise<FormState> {
  const confirmed = await auth.confirmRegistration(z.string().catch("").parse(token));
  if (confirmed.ok) {
    const { username, callbackUrl } = confirmed.value;
    invalidate(cacheTag.userAddress(username));
    return redirectWithFlash(loginAddress(callbackUrl), "account-created");
  }
  const { problem } = confirmed;
  const message =
    problem.code === "invalid"
      ? Object.values(problem.errors).join(" ")
      : "That is an invalid or expired link.";
  return { ...freshForm(), message };
}
