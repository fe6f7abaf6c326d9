/** What a page may load and run (Content-Security-Policy). */
import { createHash } from "node:crypto";

/** Everything but scripts. Styles: docs/decisions/server.md. */
const RULES = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** How the inline scripts of Next begin. What follows is JSON, which runs nothing. */
const BEGINNINGS = [
  "self.__next_f.push(",
  "(self.__next_f=self.__next_f||[]).push(",
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(',
];

/**
 * @param {Record<string, string | undefined>} environment
 * @param {boolean} dev
 */
export function contentPolicy(environment, dev) {
  const form = ["form-action 'self'", ...loginOrigins(environment)].join(" ");
  // Next's live reload evaluates code and has a socket.
  const live = dev ? ["connect-src 'self' ws: wss:"] : [];
  /** @param {string} sources */
  const policy = (sources) =>
    [...RULES, form, ...live, `script-src 'self' ${sources}`.trim()].join("; ");

  return {
    /** @param {string} nonce */
    withNonce: (nonce) => policy(dev ? "'unsafe-inline' 'unsafe-eval'" : `'nonce-${nonce}'`),
    /** @param {string} html a finished page */
    forPage: (html) => policy(scriptHashes(html).join(" ")),
  };
}

/** @param {string} html */
function scriptHashes(html) {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, text]) => text).filter(isData);
  return [...new Set(scripts)].map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
}

/**
 * Whether a script only hands data over; none else is ever allowed to run.
 * @param {string} text
 */
function isData(text) {
  const beginning = BEGINNINGS.find((one) => text.startsWith(one));
  if (!beginning) return false;
  try {
    JSON.parse(text.slice(beginning.length).replace(/\);?$/, ""));
    return true;
  } catch {
    return false;
  }
}

/**
 * A browser asks whether a form may lead on to where the answer to it leads.
 * @param {Record<string, string | undefined>} environment
 */
function loginOrigins({ AUTH_OIDC_ISSUER, AUTH_GITHUB_ID }) {
  return [
    ...(AUTH_GITHUB_ID ? ["https://github.com"] : []),
    ...(AUTH_OIDC_ISSUER ? [new URL(AUTH_OIDC_ISSUER).origin] : []),
  ];
}
