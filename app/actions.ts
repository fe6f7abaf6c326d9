"use server";

import { redirect } from "next/navigation";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { startLogin } from "@/lib/adapters/provider-login";
import { endCurrentSession } from "@/lib/adapters/session-cookie";
import { findLoginProvider, providerSchema } from "@/lib/auth/providers/providers";
import { parseForm } from "@/lib/forms/parse-form";

/** Ends the session of whoever asks; a visitor loses nothing. */
export async function logOut(): Promise<void> {
  await endCurrentSession();
  await redirectWithFlash("/", "logged-out");
}

/** Leads anybody to a provider, from where they come back logged in. */
export async function continueWith(form: FormData): Promise<void> {
  const input = parseForm(providerSchema, form);
  const provider = input.ok && findLoginProvider(input.data.provider);
  if (!provider) redirect("/login");
  const { callbackUrl } = input.data;
  redirect(await startLogin(provider, { callbackUrl, memberId: null }));
}
