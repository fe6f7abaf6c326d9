import type { Client } from "../http/client";
import {
  FORBIDDEN,
  type Forbidden,
  NOT_ALLOWED,
  type NotAllowed,
  ok,
  type Result,
  refused,
  type TooMany,
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
): Promise<Result<NewSession, TooMany | Forbidden | NotAllowed>> {
  const checked = await checkLoginPassword(email, password, client);
  if (!checked.ok) return checked;
  if (await isSuspended(checked.value.userId)) return refused(NOT_ALLOWED);
  const isRemembered = remember === "on";
  const sessionToken = await startPasswordSession(checked.value, isRemembered, client.userAgent);
  if (!sessionToken) return refused(FORBIDDEN);
  if (former) await endSession(former);
  return ok({ sessionToken, isRemembered });
}
