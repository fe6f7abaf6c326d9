"use server";

import { redirect } from "next/navigation";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { logOutHere } from "@/lib/adapters/log-out";
import { startLogin } from "@/lib/adapters/start-login";
import { problemAddress } from "@/lib/auth/providers/login-problems";
import { findLoginProvider } from "@/lib/auth/providers/providers";
import { providerSchema } from "@/lib/auth/providers/schema";
import { parseForm } from "@/lib/forms/parse-form";
import { waitByAddress } from "@/lib/limits/wait-by-address";

/** Ends the session of whoever asks; a visitor loses nothing. */
export async function logOut(): Promise<void> {
  await logOutHere();
  await redirectWithFlash("/", "logged-out");
}

/** Leads anybody to a provider, from where they come back logged in. */
export async function continueWith(form: FormData): Promise<void> {
  const input = parseForm(providerSchema, form);
  const provider = input.ok && findLoginProvider(input.data.provider);
  if (!provider) redirect("/login");
  const intent = { callbackUrl: input.data.callbackUrl, memberId: null };
  if (await waitByAddress("logins-elsewhere-by-address")) {
    redirect(problemAddress(intent, "too-many", provider.id));
  }
  redirect(await startLogin(provider, intent));
}
