import { cookies } from "next/headers";
import { CredentialsSignin } from "next-auth";
import { settings } from "../settings";
import { type LoginCredentials, signIn } from "./auth";
import { currentSessionToken } from "./current-user";
import { endSession } from "./mutations";
import { isSecure, sessionCookie } from "./token";

/** Starts a session for the right email and password and sets its cookie; false for wrong ones. */
export async function logInWith(credentials: LoginCredentials): Promise<boolean> {
  const former = await currentSessionToken();
  try {
    // Without `redirectTo` Auth.js takes the Referer, and a strange one makes it give up in silence.
    await signIn("credentials", { ...credentials, redirect: false, redirectTo: "/" });
  } catch (error) {
    if (error instanceof CredentialsSignin) return false;
    throw error;
  }
  if (former) await endSession(former);
  if (credentials.remember !== "on") await forgetWhenBrowserCloses();
  return true;
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
