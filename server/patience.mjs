/** A server that does not wait forever for clients that send slowly, or stop half-way. */
import { createServer } from "node:http";
import { BODY_MS, HEADERS_MS } from "./limits.mjs";

const CHECK_EVERY_MS = 5_000;

/**
 * @param {import("node:http").RequestListener} handle
 * @param {{ headersMs?: number, bodyMs?: number, checkMs?: number }} [limits] how long a request's
 *   headers and all of it may take, and how often that is looked at
 */
export function patientServer(
  handle,
  { headersMs = HEADERS_MS, bodyMs = BODY_MS, checkMs = CHECK_EVERY_MS } = {},
) {
  const patience = {
    headersTimeout: headersMs,
    requestTimeout: bodyMs,
    connectionsCheckingInterval: checkMs,
  };
  return createServer(patience, handle);
}
