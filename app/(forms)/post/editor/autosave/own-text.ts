import type { FormBase } from "./form-base";
import { dropText, type KeptText, keepText, keptTexts, keyOf } from "./kept-texts";
import type { PostFields } from "./post-fields";

/** What this window keeps in the browser, and what others have left there, of one member's posts. */
export class OwnText {
  readonly #owner: string;
  readonly #window = crypto.randomUUID();
  /** Whether the browser took the last text. */
  isKept = true;

  constructor(owner: string) {
    this.#owner = owner;
  }

  keep({ post, version }: FormBase, fields: PostFields): void {
    const savedAt = new Date().toISOString();
    const text = { window: this.#window, savedAt, version, fields };
    this.isKept = keepText(keyOf(this.#owner, post), text);
  }

  /** Forgets what this window, or another one, has kept. */
  drop({ post }: FormBase, window = this.#window): void {
    dropText(keyOf(this.#owner, post), window);
  }

  /** The newest text of another window, closed since or open still. */
  newestOther({ post }: FormBase): KeptText | null {
    const texts = keptTexts(keyOf(this.#owner, post));
    return texts.findLast(({ window }) => window !== this.#window) ?? null;
  }
}
