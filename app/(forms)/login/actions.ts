"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { safeCallbackUrl } from "@/lib/sessions/callback-url";
import { logInWith } from "@/lib/sessions/log-in";
import { loginSchema } from "@/lib/users/schema";

/** Logs in whoever knows the password and leads on to where they wanted to go. */
export async function logIn(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(loginSchema, form);
  if (!input.ok) return input.state;
  if (!(await logInWith(input.data))) {
    const message = "Login unsuccessful. Please check email and password.";
    return { values: input.values, errors: {}, message };
  }
  redirect(safeCallbackUrl(input.data.callbackUrl));
}
