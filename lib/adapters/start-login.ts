import { type LoginIntent, problemAddress } from "../auth/providers/login-problems";
import type { LoginProvider } from "../auth/providers/providers";
import { settings } from "../config/settings";
import { FAILURE_PAGE, signIn } from "./authjs";
import { rememberIntent } from "./login-intent";

/**
 * In an action: the address at the provider to lead to, or a page of ours that says that the
 * provider cannot be reached. finish-login.ts takes the answer.
 */
export async function startLogin({ id }: LoginProvider, intent: LoginIntent): Promise<string> {
  const address: string = await signIn(id, { redirect: false, redirectTo: "/" });
  if (address.startsWith(`${settings().siteUrl}${FAILURE_PAGE}`)) {
    return problemAddress(intent, "unavailable", id);
  }
  await rememberIntent(intent);
  return address;
}
