/** A worker that has lived so long has not died of its start. */
const STABLE_MS = 10_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** How long to wait before the next of several workers that end soon after their start, one after the other. */
export class RestartPause {
  #earlyEnds = 0;

  /** The next pause, in ms, after a worker that has lived for so long. The first is none, each later one twice as long. */
  after(livedMs: number): number {
    if (livedMs >= STABLE_MS) this.#earlyEnds = 0;
    this.#earlyEnds++;
    if (this.#earlyEnds === 1) return 0;
    return Math.min(FIRST_PAUSE_MS * 2 ** (this.#earlyEnds - 2), LONGEST_PAUSE_MS);
  }
}
