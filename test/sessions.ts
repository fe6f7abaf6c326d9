import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { startSession } from "../lib/auth/sessions/mutations";
import { sessionCookie } from "../lib/http/session-cookie";
import type { Site } from "./site";

type SessionCookie = { name: string; value: string };

/** The cookie of somebody who has logged in to a site with this session. */
async function sessionCookieOf(
  { url, settings }: Site,
  sessionToken: string,
): Promise<SessionCookie> {
  const name = sessionCookie(url);
  const secret = settings.AUTH_SECRET;
  return { name, value: await encode({ token: { sessionToken }, secret, salt: name }) };
}

/** The same as a browser sends it. */
export async function cookieHeader(site: Site, sessionToken: string): Promise<string> {
  const { name, value } = await sessionCookieOf(site, sessionToken);
  return `${name}=${value}`;
}

/** The same of somebody who has just logged in. */
export async function newCookieHeader(site: Site, userId: string): Promise<string> {
  return cookieHeader(site, await startSession(userId, true));
}

/** Gives a browser the cookie that a login would. Returns the session's token. */
export async function logInAs(
  context: BrowserContext,
  site: Site,
  person: { id: string },
): Promise<string> {
  const sessionToken = await startSession(person.id, true);
  const cookie = await sessionCookieOf(site, sessionToken);
  await context.addCookies([{ ...cookie, url: site.url, httpOnly: true, sameSite: "Lax" }]);
  return sessionToken;
}
