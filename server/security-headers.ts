/** What every answer says to a browser about what may be done with it. */
import { randomBytes } from "node:crypto";
import type { Handler } from "./handler";

const TWO_YEARS_S = 63_072_000;

/** Next sets these too (next.config.ts), for platforms that host it without this server. */
export const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
};

/** The headers of every answer. */
export function securityHeaders(siteUrl: string): Record<string, string> {
  const headers: Record<string, string> = { ...SECURITY_HEADERS };
  if (siteUrl.startsWith("https:")) {
    headers["Strict-Transport-Security"] = `max-age=${TWO_YEARS_S}`;
  }
  return headers;
}

/**
 * Gives each page that is made for one reader a nonce. Next reads it from the request's own header
 * and puts it on its scripts.
 */
export function withNonce(handle: Handler, policyOf: (nonce: string) => string): Handler {
  return (request, response) => {
    // A picture has a policy of its own, and data for scripts runs nothing.
    if (request.headers.rsc === undefined && !request.url?.startsWith("/pictures/")) {
      const policy = policyOf(randomBytes(16).toString("base64"));
      request.headers["content-security-policy"] = policy;
      response.setHeader("Content-Security-Policy", policy);
    }
    return handle(request, response);
  };
}
