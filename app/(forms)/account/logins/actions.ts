"use server";

import { redirect } from "next/navigation";
import { redirectWithFlash } from "@/lib/flash/flash";
import { parseForm } from "@/lib/forms/parse-form";
import { unlinkLogin } from "@/lib/logins/mutations";
import { problemAddress } from "@/lib/logins/problems";
import { findLoginProvider } from "@/lib/logins/providers";
import { providerSchema } from "@/lib/logins/schema";
import { startLogin } from "@/lib/logins/start-login";
import { requireUser } from "@/lib/sessions/current-user";

const ACCOUNT = "/account";

/** Leads a member to a provider, from where they come back with its login connected. */
export async function connectLogin(form: FormData): Promise<void> {
  const { id: memberId } = await requireUser(ACCOUNT);
  const input = parseForm(providerSchema, form);
  const provider = input.ok && findLoginProvider(input.data.provider);
  if (!provider) redirect(ACCOUNT);
  redirect(await startLogin(provider, { callbackUrl: ACCOUNT, memberId }));
}

/** Disconnects a member's own login at a provider. */
export async function disconnectLogin(form: FormData): Promise<void> {
  const { id: memberId } = await requireUser(ACCOUNT);
  const input = parseForm(providerSchema, form);
  if (!input.ok) redirect(ACCOUNT);
  const { provider } = input.data;
  const problem = await unlinkLogin(memberId, provider);
  if (problem) redirect(problemAddress({ callbackUrl: ACCOUNT, memberId }, problem, provider));
  await redirectWithFlash(ACCOUNT, "login-unlinked");
}
