import type { Listener } from "./transport";

/**
 * Since when each process has been seen not to renew its lease, by the clock of whoever looks: no machine's
 * clock is compared with another's.
 */
export class Listeners {
  readonly #seen = new Map<string, { renewals: number; since: number }>();

  /** Those that are there, seen at this moment. */
  see(listeners: Listener[], now: number): void {
    const ids = new Set(listeners.map(({ id }) => id));
    for (const id of this.#seen.keys()) if (!ids.has(id)) this.#seen.delete(id);
    for (const { id, renewals } of listeners) {
      if (this.#seen.get(id)?.renewals !== renewals) this.#seen.set(id, { renewals, since: now });
    }
  }

  /** For how long one has not renewed its lease, at least. */
  silenceOf(id: string, now: number): number {
    const seen = this.#seen.get(id);
    return seen ? now - seen.since : 0;
  }
}
