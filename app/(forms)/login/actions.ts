"use server";

import { redirect } from "next/navigation";
import { logInWith } from "@/lib/adapters/log-in";
import { safeCallbackUrl } from "@/lib/auth/sessions/callback-url";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { tooMany } from "@/lib/limits/too-many";
import { loginSchema } from "@/lib/users/schema";

/** Logs in whoever knows the password and leads on to where they wanted to go. */
export async function logIn(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(loginSchema, form);
  if (!input.ok) return input.state;
  const { isRight, waitSeconds } = await logInWith(input.data);
  if (waitSeconds) return tooMany(input.values, waitSeconds);
  if (!isRight) {
    const message = "Login unsuccessful. Please check email and password.";
    return { values: input.values, errors: {}, message };
  }
  redirect(safeCallbackUrl(input.data.callbackUrl));
}
