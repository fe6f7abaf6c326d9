"use server";

import { redirect } from "next/navigation";
import { orUnsaved, refusedForm } from "@/app/answers";
import { currentClient } from "@/lib/adapters/request";
import { currentSessionToken, setSessionCookie } from "@/lib/adapters/session-cookie";
import { safeCallbackUrl } from "@/lib/auth/callback-url";
import * as auth from "@/lib/auth/log-in";
import { loginSchema } from "@/lib/auth/schema";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { SUSPENDED_IN_WORDS } from "@/lib/users/is-suspended";

const MESSAGES = {
  "wrong-password": "Login unsuccessful. Please check email and password.",
  suspended: SUSPENDED_IN_WORDS,
};

/** Logs in whoever knows the password and leads on to where they wanted to go. */
export async function logIn(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(loginSchema, form, () => logInNow(form));
}

async function logInNow(form: FormData): Promise<FormState> {
  const input = parseForm(loginSchema, form);
  if (!input.ok) return input.state;
  const login = await auth.logIn(input.data, await currentClient(), await currentSessionToken());
  if (!login.ok) {
    const { problem } = login;
    return problem.code === "too-many"
      ? refusedForm(problem, input.values)
      : { values: input.values, errors: {}, message: MESSAGES[problem.code] };
  }
  await setSessionCookie(login.value);
  redirect(safeCallbackUrl(input.data.callbackUrl));
}
