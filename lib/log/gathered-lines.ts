const GATHERED_MS = 250;

/** Hands lines on many at a time: to write each by itself would take time from readers. */
export class GatheredLines {
  #lines = "";
  #timeout: NodeJS.Timeout | undefined;
  readonly #writeOut: (lines: string) => void;
  readonly #most: number;

  /** Hands on up to `most` characters at a time, and always whole lines. */
  constructor(writeOut: (lines: string) => void, most: number) {
    this.#writeOut = writeOut;
    this.#most = most;
  }

  write(line: string): void {
    if (this.#lines.length + line.length > this.#most) this.flush();
    this.#lines += line;
    if (this.#lines.length >= this.#most) this.flush();
    else this.#timeout ??= setTimeout(() => this.flush(), GATHERED_MS).unref();
  }

  /** Hands on what there is. */
  flush(): void {
    clearTimeout(this.#timeout);
    this.#timeout = undefined;
    const lines = this.#lines;
    this.#lines = "";
    if (lines) this.#writeOut(lines);
  }
}
