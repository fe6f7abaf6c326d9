/** A post as whoever writes it knows it: what readers may be shown of it at a moment. */
export class KnownPost {
  /** Each text that was asked for, by its mark, in this order; null for the wish to delete it. */
  readonly #wished: (string | null)[] = [];
  /** The last wish that was granted. Those after it had no answer: the site may have done them or not. */
  #granted = -1;
  #grantedAt = 0;
  #version = 0;

  constructor(
    readonly number: number,
    public path = "",
  ) {}

  /** Names a text that nobody has wished for yet, in letters that no address has. */
  nextMark(): string {
    this.#version++;
    return `Soak(${this.number},${this.#version})`;
  }

  wish(mark: string | null): { granted: () => void } {
    const index = this.#wished.push(mark) - 1;
    return {
      granted: () => {
        this.#granted = index;
        this.#grantedAt = performance.now();
      },
    };
  }

  get isDeleted(): boolean {
    return this.#wished.slice(this.#granted).includes(null);
  }

  /** Begins a look at the post; afterwards says in words what was wrong with what it was shown, if anything was. */
  look(): (page: string | null) => string | null {
    const [from, sinceMs] = [this.#granted, performance.now() - this.#grantedAt];
    return (page) => {
      const allowed = this.#wished.slice(from);
      const marks = page?.match(new RegExp(`Soak\\(${this.number},\\d+\\)`, "g")) ?? [null];
      const wrong = marks.find((mark) => !allowed.includes(mark));
      if (wrong === undefined) return null;
      const names = (mark: string | null) => mark ?? "nothing";
      return `${names(wrong)} instead of ${allowed.map(names).join(" or ")}, ${Math.round(sinceMs)} ms after that was acknowledged`;
    };
  }
}
