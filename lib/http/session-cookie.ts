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
