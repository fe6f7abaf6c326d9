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

/** The policies of a site with these settings. */
export function contentPolicy(environment: Record<string, string | undefined>, dev: boolean) {
  const form = ["form-action 'self'", ...loginOrigins(environment)].join(" ");
  // Next's live reload evaluates code and has a socket.
  const live = dev ? ["connect-src 'self' ws: wss:"] : [];
  const policy = (sources: string) =>
    [...RULES, form, ...live, `script-src 'self' ${sources}`.trim()].join("; ");

  return {
    withNonce: (nonce: string) =>
      policy(dev ? "'unsafe-inline' 'unsafe-eval'" : `'nonce-${nonce}'`),
    /** Of a finished page. */
    forPage: (html: string) => policy(scriptHashes(html).join(" ")),
  };
}

function scriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, text = ""]) => text).filter(isData);
  return [...new Set(scripts)].map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
}

/** Whether a script only hands data over; none else is ever allowed to run. */
function isData(text: string): boolean {
  const beginning = BEGINNINGS.find((one) => text.startsWith(one));
  if (!beginning) return false;
  try {
    JSON.parse(text.slice(beginning.length).replace(/\);?$/, ""));
    return true;
  } catch {
    return false;
  }
}

/** A browser asks whether a form may lead on to where the answer to it leads. */
function loginOrigins({
  AUTH_OIDC_ISSUER,
  AUTH_GITHUB_ID,
}: Record<string, string | undefined>): string[] {
  return [
    ...(AUTH_GITHUB_ID ? ["https://github.com"] : []),
    ...(AUTH_OIDC_ISSUER ? [new URL(AUTH_OIDC_ISSUER).origin] : []),
  ];
}
