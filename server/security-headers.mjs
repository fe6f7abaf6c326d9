/** What every answer says to a browser about what may be done with it. */
import { randomBytes } from "node:crypto";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => void | Promise<void>} Handler */

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

/**
 * The headers of every answer.
 * @param {string} siteUrl
 * @returns {Record<string, string>}
 */
export function securityHeaders(siteUrl) {
  /** @type {Record<string, string>} */
  const headers = { ...SECURITY_HEADERS };
  if (siteUrl.startsWith("https:")) {
    headers["Strict-Transport-Security"] = `max-age=${TWO_YEARS_S}`;
  }
  return headers;
}

/**
 * Gives each page that is made for one reader a nonce. Next reads it from the request's own header
 * and puts it on its scripts.
 * @param {Handler} handle
 * @param {(nonce: string) => string} policyOf
 * @returns {Handler}
 */
export function withNonce(handle, policyOf) {
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
