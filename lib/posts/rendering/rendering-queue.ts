/** For whom a text is rendered: a member, or the site itself (null). A preview waits for whoever publishes. */
export type Turn = { who: string | null; isPreview: boolean };

type Running = Turn & { since: number; stop: AbortController };
type Waiting = Turn & { begin: (running: Running) => void; giveWay: () => void };

/** A preview is not broken off before: to start its thread anew takes about as long as to wait for it. */
export const BREAK_OFF_AFTER_MS = 1_000;

/**
 * Whose text is next, where there are fewer threads than texts. Nobody has two at a time, whoever has had
 * a turn waits for those who have not, previews leave one thread free, and a newer preview takes the
 * place of one of the same person: of one that waits at once, of one under way as soon as that has taken long.
 */
export class RenderingQueue {
  readonly #threads: number;
  readonly #running = new Set<Running>();
  #waiting: Waiting[] = [];

  constructor(threads: number) {
    this.#threads = threads;
  }

  /** How many texts wait for a thread. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * What `render` gives once it is its turn; "replaced" if a newer preview took its place. It ends early when its
   * signal is aborted.
   */
  async run<T>(
    { who, isPreview }: Turn,
    render: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | "replaced"> {
    const turn = await this.#comes({ who, isPreview });
    if (!turn) return "replaced";
    const { signal } = turn.stop;
    try {
      const made = await render(signal);
      return signal.aborted ? "replaced" : made;
    } catch (error) {
      if (signal.aborted) return "replaced";
      throw error;
    } finally {
      this.#running.delete(turn);
      this.#letOthersGoFirst(turn);
      this.#beginNext();
    }
  }

  /** Breaks the preview off that this person's newer one waits for, once it has had its time. */
  #breakOffFor({ who }: Turn): void {
    const older = [...this.#running].find((running) => isOlder(running, { who, isPreview: true }));
    if (!older) return;
    const leftMs = older.since + BREAK_OFF_AFTER_MS - performance.now();
    setTimeout(() => older.stop.abort(), Math.max(0, leftMs)).unref();
  }

  #letOthersGoFirst({ who }: Turn): void {
    const others = this.#waiting.filter((turn) => turn.who !== who);
    this.#waiting = [...others, ...this.#waiting.filter((turn) => turn.who === who)];
  }

  /** Null if it has given way. */
  #comes(turn: Turn): Promise<Running | null> {
    return new Promise((resolve) => {
      const waiting: Waiting = {
        ...turn,
        begin: (running) => {
          this.#running.add(running);
          resolve(running);
        },
        giveWay: () => resolve(null),
      };
      if (turn.isPreview) this.#breakOffFor(turn);
      const older = turn.isPreview ? this.#waiting.findIndex((other) => isOlder(other, turn)) : -1;
      if (older === -1) this.#waiting.push(waiting);
      else for (const other of this.#waiting.splice(older, 1, waiting)) other.giveWay();
      this.#beginNext();
    });
  }

  #beginNext(): void {
    const next =
      this.#waiting.find((turn) => !turn.isPreview && this.#mayBegin(turn)) ??
      this.#waiting.find((turn) => turn.isPreview && this.#mayBegin(turn));
    if (!next) return;
    this.#waiting = this.#waiting.filter((turn) => turn !== next);
    const { who, isPreview } = next;
    next.begin({ who, isPreview, since: performance.now(), stop: new AbortController() });
    this.#beginNext();
  }

  #mayBegin({ who, isPreview }: Turn): boolean {
    const running = [...this.#running];
    const previews = running.filter((turn) => turn.isPreview).length;
    if (running.length >= this.#threads) return false;
    if (isPreview && previews >= this.#threads - 1) return false;
    return who === null || running.every((turn) => turn.who !== who);
  }
}

function isOlder(other: Turn, { who }: Turn): boolean {
  return other.isPreview && other.who === who;
}
