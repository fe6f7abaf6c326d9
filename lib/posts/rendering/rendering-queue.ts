/** For whom a text is rendered: a member, or the site itself (null). A preview waits for whoever publishes. */
export type Turn = { who: string | null; isPreview: boolean };

type Waiting = Turn & { begin: () => void; giveWay: () => void };

/**
 * Whose text is next, where there are fewer threads than texts. Nobody has two at a time, whoever has had
 * a turn waits for those who have not, previews leave one thread free, and a newer preview takes the
 * place of one of the same person that still waits.
 */
export class RenderingQueue {
  readonly #threads: number;
  readonly #running = new Set<Turn>();
  #waiting: Waiting[] = [];

  constructor(threads: number) {
    this.#threads = threads;
  }

  /** What `render` gives once it is its turn; "replaced" if a newer preview took its place. */
  async run<T>({ who, isPreview }: Turn, render: () => Promise<T>): Promise<T | "replaced"> {
    const turn = { who, isPreview };
    if (!(await this.#comes(turn))) return "replaced";
    try {
      return await render();
    } finally {
      this.#running.delete(turn);
      this.#letOthersGoFirst(turn);
      this.#beginNext();
    }
  }

  #letOthersGoFirst({ who }: Turn): void {
    const others = this.#waiting.filter((turn) => turn.who !== who);
    this.#waiting = [...others, ...this.#waiting.filter((turn) => turn.who === who)];
  }

  /** False if it has given way. */
  #comes(turn: Turn): Promise<boolean> {
    return new Promise((resolve) => {
      const waiting: Waiting = {
        ...turn,
        begin: () => {
          this.#running.add(turn);
          resolve(true);
        },
        giveWay: () => resolve(false),
      };
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
    next.begin();
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
