import { traceHeaders } from "../../http/trace-context";

const TIMEOUT_MS = 10_000;

/** `fetch` that gives up after ten seconds, because somebody is waiting, and tells the provider of the trace. */
export const fetchWithTimeout: typeof fetch = (address, init) => {
  const headers = new Headers(address instanceof Request ? address.headers : init?.headers);
  for (const [name, value] of Object.entries(traceHeaders())) headers.set(name, value);
  return fetch(address, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
};
