const GATHERED_MS = 250;
const GATHERED_CHARACTERS = 32_768;

/** Hands lines on many at a time: to write each by itself would take time from readers. */
export class GatheredLines {
  #lines = "";
  #timeout: NodeJS.Timeout | undefined;
  readonly #writeOut: (lines: string) => void;

  constructor(writeOut: (lines: string) => void) {
    this.#writeOut = writeOut;
  }

  write(line: string): void {
    this.#lines += line;
    if (this.#lines.length >= GATHERED_CHARACTERS) this.flush();
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
