import { settings } from "../../config/settings";
import { operatorToken } from "../../secrets/operator-token";

/** A scheduled post appears within the minute. */
const PERIOD_MS = 10_000;
/** The server listens a moment after this begins. */
const FIRST_MS = 1_000;

/** Has the posts published whose moment has come, for as long as the process lives. */
export function publishRegularly(): void {
  setTimeout(() => void publishNow(), FIRST_MS).unref();
  setInterval(() => void publishNow(), PERIOD_MS).unref();
}

/** By a request to this very server: only while it answers one can Next make prepared pages anew. */
async function publishNow(): Promise<void> {
  try {
    await fetch(`${ownAddress()}/cron/publish`, {
      headers: { authorization: `Bearer ${operatorToken()}` },
    });
  } catch {
    // Not listening yet, or not any more: the next time, or the next start, does it.
  }
}

function ownAddress(): string {
  const { host, port } = settings();
  if (host === "0.0.0.0" || host === "::") return `http://127.0.0.1:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
