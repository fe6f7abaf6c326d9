import type { AsyncLocalStorage } from "node:async_hooks";

/**
 * What the site and its own server (server/exchange.mjs) tell each other about the request being
 * answered. A platform that hosts Next without that server has none.
 */
type Exchange = {
  /** The address the request came from. */
  address: string;
  /** What the answer is to say in place of Next's own, which a Server Action cannot choose. */
  status?: number;
  headers: Record<string, string>;
};

const shared = globalThis as typeof globalThis & { carafeExchange?: AsyncLocalStorage<Exchange> };

/** The exchange being answered; null on a platform without our server. */
export function requestContext(): Exchange | null {
  return shared.carafeExchange?.getStore() ?? null;
}

/** Gives the answer under way this status and these headers, where the server is our own. */
export function respondWith(status: number, headers: Record<string, string>): void {
  const exchange = requestContext();
  if (exchange) Object.assign(exchange, { status, headers });
}

/** Names the error that made the answer under way fail, so that the reader and the log can tell which it was. */
export function reportErrorDigest(digest: string): void {
  const exchange = requestContext();
  if (exchange) exchange.headers["X-Error-Digest"] = digest;
}
