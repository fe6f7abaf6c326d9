const TIMEOUT_MS = 10_000;

/** `fetch` that gives up after ten seconds, because somebody is waiting. */
export const fetchWithTimeout: typeof fetch = (address, init) =>
  fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
