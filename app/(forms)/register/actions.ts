"use server";

import { orBusy, refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { currentClient } from "@/lib/adapters/request";
import { loginAddress } from "@/lib/auth/callback-url";
import * as auth from "@/lib/auth/register";
import { registrationSchema } from "@/lib/auth/schema";
import { cacheTag } from "@/lib/cache/cache-tags";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";

/** Makes an account for anybody who asks. */
export async function register(_: FormState, form: FormData): Promise<FormState> {
  return orBusy(registrationSchema, form, () => registerNow(form));
}

async function registerNow(form: FormData): Promise<FormState> {
  const input = parseForm(registrationSchema, form);
  if (!input.ok) return input.state;
  const registered = await auth.register(input.data, await currentClient());
  if (!registered.ok) return refusedForm(registered.problem, input.values);
  const login = loginAddress(input.data.callbackUrl);
  if (registered.value === "mail") {
    deliverSoon();
    return redirectWithFlash(login, "registration-mailed");
  }
  invalidate(cacheTag.userAddress(input.data.username));
  return redirectWithFlash(login, "account-created");
}
