import type { FormBase } from "./form-base";
import { dropText, type KeptText, keepText, keptTexts, keyOf } from "./kept-texts";
import type { PostFields } from "./post-fields";

/** What this window keeps in the browser, and what others have left there, of one member's posts. */
export class OwnText {
  readonly owner: string;
  /** Names this window's form, for the site too. */
  readonly key = newKey();
  /** Whether the browser took the last text. */
  isKept = true;

  constructor(owner: string) {
    this.owner = owner;
  }

  keep(base: FormBase, fields: PostFields): void {
    const savedAt = new Date().toISOString();
    const text = { window: this.key, savedAt, version: base.version, fields };
    this.isKept = keepText(keyOf(this.owner, base), text);
  }

  /** Forgets what this window, or another one, has kept. */
  drop(base: FormBase, window = this.key): void {
    dropText(keyOf(this.owner, base), window);
  }

  /** The newest text of another window, closed since or open still. */
  newestOther(base: FormBase): KeptText | null {
    const texts = keptTexts(keyOf(this.owner, base));
    return texts.findLast(({ window }) => window !== this.key) ?? null;
  }
}

/** 128 random bits in hexadecimal; `crypto.randomUUID` is for https alone. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
