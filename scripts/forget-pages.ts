import { operatorToken } from "../lib/secrets/operator-token";

/** Makes a running site forget the pages it has prepared. `secret` is its AUTH_SECRET. */
export function forgetPages(siteUrl: string, secret: string): Promise<Response> {
  return fetch(`${siteUrl}/operator/refresh`, {
    method: "POST",
    headers: { authorization: `Bearer ${operatorToken(secret)}` },
  });
}
