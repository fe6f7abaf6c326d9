const GATHERED_MS = 250;
/** UTF-8 takes so many at most for one of JavaScript's characters. */
const BYTES_PER_CHARACTER = 3;

/**
 * Hands lines on many at a time: to write each by itself would take time from readers. Until then they are bytes: as
 * strings, each of a hundred pieces that garbage collection has to carry along, they took twice as long.
 */
export class GatheredLines {
  readonly #bytes: Buffer;
  #length = 0;
  #timeout: NodeJS.Timeout | undefined;
  readonly #writeOut: (lines: string) => void;

  /** Hands on up to `most` bytes at a time, and always whole lines; a line that is longer by itself. */
  constructor(writeOut: (lines: string) => void, most: number) {
    this.#writeOut = writeOut;
    this.#bytes = Buffer.allocUnsafeSlow(most);
  }

  write(line: string): void {
    const most = line.length * BYTES_PER_CHARACTER;
    if (this.#length + most > this.#bytes.length) this.flush();
    if (most > this.#bytes.length) {
      this.#writeOut(line);
      return;
    }
    this.#length += this.#bytes.write(line, this.#length);
    this.#timeout ??= setTimeout(() => this.flush(), GATHERED_MS).unref();
  }

  /** Hands on what there is. */
  flush(): void {
    clearTimeout(this.#timeout);
    this.#timeout = undefined;
    const lines = this.#bytes.toString("utf8", 0, this.#length);
    this.#length = 0;
    if (lines) this.#writeOut(lines);
  }
}
