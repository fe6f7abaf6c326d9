import type { Client } from "../http/client";
import {
  ok,
  type Result,
  refused,
  SUSPENDED,
  type Suspended,
  type TooMany,
  WRONG_PASSWORD,
  type WrongPassword,
} from "../result";
import { isSuspended } from "../users/is-suspended";
import { checkLoginPassword } from "./passwords/check-password";
import type { Login } from "./schema";
import { endSession, type NewSession, startPasswordSession } from "./sessions/mutations";

/** Starts a session for the right email and password, in place of the browser's `former` one. */
export async function logIn(
  { email, password, remember }: Login,
  client: Client,
  former: string | null,
): Promise<Result<NewSession, TooMany | WrongPassword | Suspended>> {
  const checked = await checkLoginPassword(email, password, client);
  if (!checked.ok) return checked;
  if (await isSuspended(checked.value.userId)) return refused(SUSPENDED);
  const isRemembered = remember === "on";
  const sessionToken = await startPasswordSession(checked.value, isRemembered, client.userAgent);
  if (!sessionToken) return refused(WRONG_PASSWORD);
  if (former) await endSession(former);
  return ok({ sessionToken, isRemembered });
}
