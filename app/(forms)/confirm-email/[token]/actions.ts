"use server";

import { z } from "zod";
import { currentUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { confirmEmailChange } from "@/lib/auth/links/email-change";
import { type FormState, freshForm } from "@/lib/forms/form-state";

const MESSAGES = {
  "not-found": "That is an invalid or expired link.",
  conflict: "That email is taken. Please choose another.",
} as const;

/** Gives an account the address to which the token was mailed. */
export async function confirmEmail(token: string, _: FormState): Promise<FormState> {
  const confirmed = await confirmEmailChange(z.string().catch("").parse(token));
  if (!confirmed.ok) return { ...freshForm(), message: MESSAGES[confirmed.problem.code] };
  const isMember = (await currentUser()) !== null;
  return redirectWithFlash(isMember ? "/account" : "/login", "email-changed");
}
