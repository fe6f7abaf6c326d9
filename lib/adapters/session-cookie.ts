import { LRUCache } from "lru-cache";
import { cookies, headers } from "next/headers";
import { encode } from "next-auth/jwt";
import { endSession, type NewSession, REMEMBERED_TTL_MS } from "../auth/sessions/mutations";
import { settings } from "../config/settings";
import { siteNowMs } from "../database/clock";
import { markUnderstood } from "../http/request-context";
import { isSecure, SESSION_COOKIES, sessionCookie } from "../http/session-cookie";
import { authSecret } from "../secrets/secret";
import { readSessionToken } from "./session-token";

/**
 * In an action: gives the browser the cookie of a session. Unless it is to be remembered, the
 * browser drops it when it closes.
 */
export async function setSessionCookie({ sessionToken, isRemembered }: NewSession): Promise<void> {
  const { siteUrl } = settings();
  const name = sessionCookie(siteUrl);
  const maxAge = REMEMBERED_TTL_MS / 1000;
  const signed = await encode({
    token: { sessionToken },
    secret: authSecret(),
    salt: name,
    maxAge,
  });
  (await cookies()).set(name, signed, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(siteUrl),
    ...(isRemembered && { expires: new Date(siteNowMs() + REMEMBERED_TTL_MS) }),
  });
}

/** In an action or a route: takes the session's cookie back, and one of the other scheme as well. */
export async function removeSessionCookie(): Promise<void> {
  const jar = await cookies();
  // Without `secure` a browser ignores what is said of a cookie that it got over https.
  for (const name of SESSION_COOKIES) jar.delete({ name, secure: name.startsWith("__Secure-") });
}

/** In an action: ends the session of whoever asks, if there is one, and takes back its cookie. */
export async function endCurrentSession(): Promise<void> {
  const sessionToken = await currentSessionToken();
  if (sessionToken) await endSession(sessionToken);
  await removeSessionCookie();
}

const READ_COOKIES_MAX = 1_000;

/** To read a cookie takes as long as to ask the database, and what it names stays the same. */
const tokens = new LRUCache<string, string>({ max: READ_COOKIES_MAX });

/** The token of the cookie that came along, whether or not its session still stands. */
export async function currentSessionToken(): Promise<string | null> {
  markUnderstood();
  const { siteUrl } = settings();
  const cookie = (await cookies()).get(sessionCookie(siteUrl))?.value;
  if (!cookie) return null;
  const known = tokens.get(cookie);
  if (known) return known;
  const token = await readSessionToken({ headers: await headers() }, authSecret(), siteUrl);
  if (token) tokens.set(cookie, token);
  return token;
}
