import { cookies } from "next/headers";
import { CredentialsSignin } from "next-auth";
import { forgetPasswordsTried, waitBeforePassword } from "../auth/passwords/password-limit";
import { endSession } from "../auth/sessions/mutations";
import { settings } from "../config/settings";
import { isSecure, sessionCookie } from "../http/session-cookie";
import { uniqueKey } from "../text/unique-key";
import { type LoginCredentials, signIn } from "./authjs";
import { currentSessionToken } from "./current-user";

type Outcome = {
  isRight: boolean;
  /** Above 0: tried too often, so it was not checked. */
  waitSeconds: number;
};

/** Starts a session for the right email and password and sets its cookie. */
export async function logInWith(credentials: LoginCredentials): Promise<Outcome> {
  const who = uniqueKey(credentials.email);
  const waitSeconds = await waitBeforePassword(who);
  if (waitSeconds) return { isRight: false, waitSeconds };
  const former = await currentSessionToken();
  if (!(await startSessionFor(credentials))) return { isRight: false, waitSeconds: 0 };
  await forgetPasswordsTried(who);
  if (former) await endSession(former);
  if (credentials.remember !== "on") await forgetWhenBrowserCloses();
  return { isRight: true, waitSeconds: 0 };
}

async function startSessionFor(credentials: LoginCredentials): Promise<boolean> {
  try {
    // Without `redirectTo` Auth.js takes the Referer, and a strange one makes it give up in silence.
    await signIn("credentials", { ...credentials, redirect: false, redirectTo: "/" });
    return true;
  } catch (error) {
    if (error instanceof CredentialsSignin) return false;
    throw error;
  }
}

/** Auth.js dates every session cookie; without a date the browser drops it when it closes. */
async function forgetWhenBrowserCloses(): Promise<void> {
  const { siteUrl } = settings();
  const jar = await cookies();
  const cookie = jar.get(sessionCookie(siteUrl));
  if (!cookie) throw new Error("Auth.js has set no session cookie.");
  jar.set(cookie.name, cookie.value, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(siteUrl),
  });
}
