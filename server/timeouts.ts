/** A server that does not wait forever for clients that send slowly, or stop half-way. */
import { createServer, type RequestListener, type Server } from "node:http";

const HEADERS_TIMEOUT_MS = 20_000;
const BODY_TIMEOUT_MS = 300_000;
const CHECK_EVERY_MS = 5_000;

type Timeouts = {
  /** How long a request's headers may take, in ms. */
  headersMs?: number;
  /** How long all of it may take. */
  bodyMs?: number;
  /** How often that is looked at. */
  checkMs?: number;
};

export function createServerWithTimeouts(
  handle: RequestListener,
  {
    headersMs = HEADERS_TIMEOUT_MS,
    bodyMs = BODY_TIMEOUT_MS,
    checkMs = CHECK_EVERY_MS,
  }: Timeouts = {},
): Server {
  const timeouts = {
    headersTimeout: headersMs,
    requestTimeout: bodyMs,
    connectionsCheckingInterval: checkMs,
    requireHostHeader: false, // a request without one is refused in words
  };
  return createServer(timeouts, handle);
}
