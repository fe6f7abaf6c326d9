const PATIENCE_MS = 10_000;

/** `fetch` that gives up after ten seconds, because somebody is waiting. */
export const fetchInTime: typeof fetch = (address, init) =>
  fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
