"use server";

import { accountMade } from "@/app/account-made";
import { NO_NEW_ACCOUNTS, orUnsaved, refusedForm, staleForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { currentClient } from "@/lib/adapters/request";
import { loginAddress } from "@/lib/auth/callback-url";
import * as auth from "@/lib/auth/register";
import { registrationSchema } from "@/lib/auth/schema";
import { judgeSentForm, readSentForm } from "@/lib/auth/sent-form";
import { cacheTag } from "@/lib/cache/cache-tags";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import type { Invalid, NotAllowed, TooMany } from "@/lib/result";

/** Makes an account for anybody who asks. A program is told the same, and gets none. */
export async function register(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(registrationSchema, form, () => registerNow(form));
}

async function registerNow(form: FormData): Promise<FormState> {
  const input = parseForm(registrationSchema, form);
  if (!input.ok) return input.state;
  const { username, callbackUrl } = input.data;
  const client = await currentClient();
  const sender = await judgeSentForm("registration", readSentForm(form), client);
  if (sender === "program") return sayDone(auth.whatRegisteringGives(), callbackUrl);
  if (sender === "stale") return staleForm(input.values, "Sign up");
  if (sender !== "person") return refusedForm(sender, input.values);
  const registered = await auth.register(input.data, client);
  if (!registered.ok) return refusedRegistration(registered.problem, input.values);
  if (registered.value === "mail") deliverSoon();
  else invalidate(cacheTag.userAddress(username));
  return sayDone(registered.value, callbackUrl);
}

async function sayDone(given: auth.Registered, callbackUrl: string): Promise<never> {
  const message = given === "mail" ? "registration-mailed" : await accountMade();
  return redirectWithFlash(loginAddress(callbackUrl), message);
}

function refusedRegistration(
  problem: NotAllowed | TooMany | Invalid,
  values: Record<string, string>,
): FormState {
  if (problem.code !== "not-allowed") return refusedForm(problem, values);
  return { values, errors: {}, message: NO_NEW_ACCOUNTS };
}
