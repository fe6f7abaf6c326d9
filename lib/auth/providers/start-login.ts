import { settings } from "../../config/settings";
import { FAILURE_PAGE, signIn } from "../sessions/auth";
import { type LoginIntent, rememberIntent } from "./intent";
import { problemAddress } from "./problems";
import type { LoginProvider } from "./providers";

/**
 * In an action: the address at the provider to lead to, or a page of ours that says that the
 * provider cannot be reached. finish.ts takes the answer.
 */
export async function startLogin({ id }: LoginProvider, intent: LoginIntent): Promise<string> {
  const address: string = await signIn(id, { redirect: false, redirectTo: "/" });
  if (address.startsWith(`${settings().siteUrl}${FAILURE_PAGE}`)) {
    return problemAddress(intent, "unavailable", id);
  }
  await rememberIntent(intent);
  return address;
}
