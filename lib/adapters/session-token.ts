import { getToken } from "next-auth/jwt";
import { isSecure, sessionCookie } from "../http/session-cookie";

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
