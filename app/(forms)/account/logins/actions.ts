"use server";

import { redirect } from "next/navigation";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requireSender } from "@/lib/adapters/form-sender";
import { startLogin } from "@/lib/adapters/provider-login";
import { unlinkLogin } from "@/lib/auth/providers/connected-logins";
import { problemAddress } from "@/lib/auth/providers/login-problems";
import { findLoginProvider, providerSchema } from "@/lib/auth/providers/providers";
import { parseForm } from "@/lib/forms/parse-form";

const HERE = "/account/password";

/** Leads a member to a provider, from where they come back with its login connected. */
export async function connectLogin(form: FormData): Promise<void> {
  const { id: memberId } = await requireSender(form, HERE);
  const input = parseForm(providerSchema, form);
  const provider = input.ok && findLoginProvider(input.data.provider);
  if (!provider) redirect(HERE);
  redirect(await startLogin(provider, { callbackUrl: HERE, memberId }));
}

/** Disconnects a member's own login at a provider. */
export async function disconnectLogin(form: FormData): Promise<void> {
  const { id: memberId } = await requireSender(form, HERE);
  const input = parseForm(providerSchema, form);
  if (!input.ok) redirect(HERE);
  const { provider } = input.data;
  const unlinked = await unlinkLogin(memberId, provider);
  if (!unlinked.ok) {
    const intent = { callbackUrl: HERE, memberId };
    redirect(problemAddress(intent, unlinked.problem.reason, provider));
  }
  await redirectWithFlash(HERE, "login-unlinked");
}
