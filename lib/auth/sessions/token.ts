import { getToken } from "next-auth/jwt";

/** The session cookie's names, over http and over https. */
export const SESSION_COOKIES = ["authjs.session-token", "__Secure-authjs.session-token"] as const;

/** Whether cookies of a site at this address go over https alone. */
export function isSecure(siteUrl: string): boolean {
  return siteUrl.startsWith("https:");
}

/** The name of the session cookie of a site at this address. */
export function sessionCookie(siteUrl: string): string {
  return SESSION_COOKIES[isSecure(siteUrl) ? 1 : 0];
}

/**
 * The id of the session row that a request's cookie names, if we signed it; whether the row
 * still stands, the database knows. Runs on the edge, so it reads no settings of its own.
 */
export async function readSessionToken(
  request: { headers: Headers },
  secret: string,
  siteUrl: string,
): Promise<string | null> {
  const token = await getToken({
    req: request,
    secret,
    secureCookie: isSecure(siteUrl),
    salt: sessionCookie(siteUrl),
  });
  return typeof token?.sessionToken === "string" ? token.sessionToken : null;
}
