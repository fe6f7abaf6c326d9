/**
 * What a request is called by everything that has a part in it, from the proxy on: W3C Trace Context,
 * https://www.w3.org/TR/trace-context/.
 */
import { randomBytes } from "node:crypto";
import { requestContext } from "./request-context";

/** Version, trace, the caller's own step, flags; later versions may say more. ff and nothing but noughts mean none. */
const TRACEPARENT = /^(?!ff)([\da-f]{2})-(?!0+-)([\da-f]{32})-(?!0+-)[\da-f]{16}-[\da-f]{2}(-.*)?$/;

/** The trace that a header `traceparent` names; null if it names none. */
export function traceIdOf(traceparent: string | undefined): string | null {
  const [, version, traceId, more] = TRACEPARENT.exec(traceparent ?? "") ?? [];
  const hasTooMuch = version === "00" && more !== undefined;
  return traceId === undefined || hasTooMuch ? null : traceId;
}

/** A trace that begins here: of a random UUID (RFC 9562), which is as long without its dashes. */
export function newTraceId(uuid: string): string {
  // A third of the time that a pattern takes, for every line of the access log.
  return `${uuid.slice(0, 8)}${uuid.slice(9, 13)}${uuid.slice(14, 18)}${uuid.slice(19, 23)}${uuid.slice(24)}`;
}

/** The header for a request to another service on behalf of the one that is being answered; none outside of one. */
export function traceHeaders(): Record<string, string> {
  const traceId = requestContext()?.traceId;
  if (!traceId) return {};
  return { traceparent: `00-${traceId}-${randomBytes(8).toString("hex")}-00` };
}
