import { dropText, keepText, keptTexts, keyOf } from "./kept-texts";
import type { PostFields } from "./post-fields";

/** What this window keeps in the browser, and what others have left there. */
export class OwnText {
  readonly #owner: string;
  readonly #window = crypto.randomUUID();
  /** Whether the browser took the last text. */
  isKept = true;

  constructor(owner: string) {
    this.#owner = owner;
  }

  keep(post: number | null, version: number | null, fields: PostFields): void {
    const savedAt = new Date().toISOString();
    const text = { window: this.#window, savedAt, version, fields };
    this.isKept = keepText(keyOf(this.#owner, post), text);
  }

  drop(post: number | null): void {
    dropText(keyOf(this.#owner, post), this.#window);
  }

  /** The newest text of another window, closed since or open still. */
  newestOther(post: number | null) {
    const texts = keptTexts(keyOf(this.#owner, post));
    return texts.findLast(({ window }) => window !== this.#window) ?? null;
  }

  dropOther(post: number | null, window: string): void {
    dropText(keyOf(this.#owner, post), window);
  }
}
