/** What a page may load and run (Content-Security-Policy). */

/** Everything but scripts. Styles: docs/decisions/server.md. */
const RULES = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Of a page with films or sounds of other hosts, which are asked at a click (lib/posts/rendering/players.ts). */
const PLAYERS = "media-src http: https:";

/** The policies of a site with these settings. */
export function contentPolicy(environment: Record<string, string | undefined>, dev: boolean) {
  const form = ["form-action 'self'", ...loginOrigins(environment)].join(" ");
  // Next's live reload evaluates code and has a socket.
  const live = dev ? ["connect-src 'self' ws: wss:"] : [];
  const policy = (scripts: string, plays: boolean) => {
    const players = plays ? [PLAYERS] : [];
    return [...RULES, ...players, form, ...live, `script-src ${scripts}`].join("; ");
  };

  return {
    /**
     * Of a page made for one reader: the scripts with this nonce run, and what they load. Nobody knows yet
     * what stands in it, and an editor shows previews.
     */
    withNonce: (nonce: string) =>
      policy(dev ? "'self' 'unsafe-inline' 'unsafe-eval'" : `'self' 'nonce-${nonce}'`, true),
    /** Of a page that everybody gets; `sources` are those of its scripts, and `plays` says whether it has players. */
    withSources: (sources: string, plays = false) => policy(sources, plays),
  };
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
