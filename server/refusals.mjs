/** Requests that Next would answer with bare text or as a fault of ours, or that are for ourselves alone. */
import { BODY_MAX_BYTES, DISCARDED_MAX_BYTES } from "./limits.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */

/**
 * The status with which a request is refused; null for all others.
 * @param {Request} request
 * @returns {number | null}
 */
export function refusalOf(request) {
  return refusalOfAddress(request) ?? (request.method === "POST" ? refusalOfPost(request) : null);
}

/** Whoever sends without end has this long to read the answer. */
const LINGER_MS = 2_000;

/**
 * Reads what a refused request goes on sending, and hangs up on what has no end.
 * @param {Request} request
 * @param {import("node:http").ServerResponse} response
 */
export function discardBody(request, response) {
  if (Number(request.headers["content-length"] ?? 0) <= DISCARDED_MAX_BYTES) {
    request.resume();
    return;
  }
  response.setHeader("Connection", "close");
  let left = DISCARDED_MAX_BYTES;
  request.on("data", (chunk) => {
    left -= chunk.length;
    if (left < 0) request.pause();
  });
  response.once("finish", () => setTimeout(() => request.destroy(), LINGER_MS).unref());
}

/** @param {Request} request */
function refusalOfAddress({ url = "" }) {
  try {
    return decodeURIComponent(url.split("?", 1)[0]).startsWith("/problem/") ? 404 : null;
  } catch {
    return 404; // no text at all
  }
}

/** @param {Request} request */
function refusalOfPost(request) {
  const { "content-length": length, "content-type": type = "" } = request.headers;
  if (length === undefined) return 411; // how much is too much shows only at the end; no browser does so
  if (Number(length) > BODY_MAX_BYTES) return 413;
  if (/^multipart\/(?!.*;\s*boundary=)/i.test(type) || isFromElsewhere(request)) return 400;
  return null;
}

/**
 * Whether another site's page sends this. Next refuses it too, and calls it an error of ours.
 * @param {Request} request
 */
function isFromElsewhere({ headers }) {
  if (headers.origin === undefined) return false;
  if (!URL.canParse(headers.origin)) return true;
  return new URL(headers.origin).host !== (headers["x-forwarded-host"] ?? headers.host);
}
