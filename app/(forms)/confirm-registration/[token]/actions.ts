"use server";

import * as z from "zod";
import { accountMade } from "@/app/account-made";
import { NO_NEW_ACCOUNTS, orUnsaved, refusedForm } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { currentClient } from "@/lib/adapters/request";
import { loginAddress } from "@/lib/auth/callback-url";
import * as auth from "@/lib/auth/links/registration";
import { cacheTag } from "@/lib/cache/cache-tags";
import { type FormState, freshForm } from "@/lib/forms/form-state";
import { NO_FIELDS } from "@/lib/forms/parse-form";
import { INVALID_LINK } from "@/lib/http/flash-messages";
import type { Invalid, NotAllowed, NotFound } from "@/lib/result";

/** Makes the account that the token of a mail names. */
export async function confirmRegistration(token: string, _: FormState): Promise<FormState> {
  return orUnsaved(NO_FIELDS, new FormData(), () => confirmNow(token));
}

async function confirmNow(token: string): Promise<FormState> {
  const sent = z.string().catch("").parse(token);
  const confirmed = await auth.confirmRegistration(sent, await currentClient());
  if (confirmed.ok) {
    const { username, callbackUrl } = confirmed.value;
    invalidate(cacheTag.userAddress(username));
    return redirectWithFlash(loginAddress(callbackUrl), await accountMade());
  }
  const { problem } = confirmed;
  if (problem.code === "too-many") return refusedForm(problem, {});
  return { ...freshForm(), message: inWords(problem) };
}

function inWords(problem: Invalid | NotFound | NotAllowed): string {
  switch (problem.code) {
    case "invalid":
      return Object.values(problem.errors).join(" ");
    case "not-allowed":
      return NO_NEW_ACCOUNTS;
    default:
      return INVALID_LINK;
  }
}
