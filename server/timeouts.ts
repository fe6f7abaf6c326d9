/** A server that does not wait forever for clients that send slowly, or stop half-way. */
import { createServer, type RequestListener, type Server } from "node:http";

const HEADERS_TIMEOUT_MS = 20_000;
const BODY_TIMEOUT_MS = 300_000;
const CHECK_EVERY_MS = 5_000;

/** What Node takes by itself. */
const KEEP_ALIVE_MS = 5_000;
/** Longer than proxies keep connections without being told: Caddy two minutes, Traefik 90 s, nginx and load balancers one. */
const KEEP_ALIVE_OF_PROXY_MS = 130_000;

/**
 * How long a connection may wait for its next request. One that a proxy keeps has to be closed by the proxy: where
 * the server does it, a form can be on its way.
 */
export function keepAliveMs(trustedProxies: string | undefined): number {
  return Number(trustedProxies) > 0 ? KEEP_ALIVE_OF_PROXY_MS : KEEP_ALIVE_MS;
}

type Timeouts = {
  /** How long a request's headers may take, in ms. */
  headersMs?: number;
  /** How long all of it may take. */
  bodyMs?: number;
  /** How often that is looked at. */
  checkMs?: number;
  /** How long a connection may wait for its next request. */
  keepAliveMs?: number;
};

export function createServerWithTimeouts(
  handle: RequestListener,
  {
    headersMs = HEADERS_TIMEOUT_MS,
    bodyMs = BODY_TIMEOUT_MS,
    checkMs = CHECK_EVERY_MS,
    keepAliveMs = KEEP_ALIVE_MS,
  }: Timeouts = {},
): Server {
  const timeouts = {
    headersTimeout: headersMs,
    requestTimeout: bodyMs,
    connectionsCheckingInterval: checkMs,
    keepAliveTimeout: keepAliveMs,
    requireHostHeader: false, // a request without one is refused in words
  };
  return createServer(timeouts, handle);
}
