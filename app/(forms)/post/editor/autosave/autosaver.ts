import { baseOf, setBase } from "./form-base";
import { LeftText } from "./left-text";
import { OwnText } from "./own-text";
import { areSame, fieldsAsDrawn, fieldsOf, isBlank, type PostFields } from "./post-fields";
import { requestSave, type SavedAnswer, type SaveOutcome } from "./save-request";
import { isFailure, isForWriter, type SaveState } from "./save-state";
import { Watched } from "./watched";

const SAVE_AFTER_MS = 2_000;
/** Whoever types without a pause is saved all the same. */
const SAVE_WITHIN_MS = 20_000;
const RETRY_MIN_MS = 5_000;
const RETRY_MAX_MS = 60_000;

type Shown = {
  state: SaveState;
  /** Whether the browser keeps what the site does not have. */
  isKept: boolean;
};

/**
 * Saves the text of one form as it is typed: to the site, and to the browser as long as the site
 * does not have it. `watchForm` tells it what happens.
 */
export class Autosaver {
  readonly shown = new Watched<Shown>({ state: { kind: "untouched" }, isKept: true });
  readonly left: LeftText;
  readonly #form: HTMLFormElement;
  readonly #own: OwnText;
  /** What the site has, as far as is known here. */
  #onSite: PostFields;
  #savedAt: Date | null = null;
  /** What nobody has typed here is not saved from here: the browser may have put it back. */
  #isTyped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | null = null;
  #failures = 0;
  #isHeld = false;
  #sentVersion: number | null = null;
  #isClosed = false;
  #running: Promise<void> | null = null;

  constructor(form: HTMLFormElement, owner: string) {
    this.#form = form;
    this.#own = new OwnText(owner);
    this.#onSite = fieldsAsDrawn(form);
    this.left = new LeftText(form, this.#own);
    if (!isReturn() && !areSame(fieldsOf(form), this.#onSite)) this.#typedEarly();
  }

  /** The save under way, if there is one. */
  get running(): Promise<void> | null {
    return this.#running;
  }

  /** Whether the site could not be reached when it was to save. */
  get isAway(): boolean {
    return this.shown.get().state.kind === "away";
  }

  /** Saves what is unsaved, and says when that is done; null if there is nothing. */
  flush(): Promise<void> | null {
    if (this.#unsavedSince !== null) this.save();
    return this.#running;
  }

  /** Something was typed: what was said of the text may be true no more. */
  typed(): void {
    this.#isTyped = true;
    const { state } = this.shown.get();
    if (isForWriter(state)) return;
    this.#unsavedSince ??= Date.now();
    if (!isFailure(state) && state.kind !== "changed") this.#show({ kind: "changed" });
    const latest = this.#unsavedSince + SAVE_WITHIN_MS - Date.now();
    this.#schedule(Math.max(0, Math.min(SAVE_AFTER_MS, latest)));
  }

  /** Before the scripts arrived. */
  #typedEarly(): void {
    this.keep();
    this.typed();
  }

  /** Saves now what is unsaved; `isLeaving` says that the page may be gone at any moment. */
  save(isLeaving = false): void {
    clearTimeout(this.#timer);
    if (!this.#isTyped) return;
    const fields = fieldsOf(this.#form);
    this.keep(fields);
    if (this.#running || this.#isHeld || isForWriter(this.shown.get().state)) return;
    if (areSame(fields, this.#onSite) || isBlank(fields)) this.#settle();
    else this.#running = this.#send(fields, isLeaving);
  }

  /** Somebody asks for it: what a browser has put back is saved too. */
  saveNow(): void {
    this.#isTyped = true;
    this.save();
  }

  /** Keeps in the browser what the site does not have. */
  keep(fields = fieldsOf(this.#form)): void {
    if (areSame(fields, this.#onSite) || isBlank(fields)) return;
    this.#own.keep(baseOf(this.#form), fields);
    const { state, isKept } = this.shown.get();
    if (isKept !== this.#own.isKept) this.#show(state);
  }

  /** While the form itself is on its way nothing else is saved. */
  hold(): void {
    clearTimeout(this.#timer);
    this.#isHeld = true;
    this.#sentVersion = baseOf(this.#form).version;
  }

  /** The form is back: what it left unsaved is saved, unless it now shows a newer text beside its own. */
  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    if (baseOf(this.#form).version !== this.#sentVersion) this.#show({ kind: "merging" });
    else if (!areSame(fieldsOf(this.#form), this.#onSite)) this.typed();
  }

  /** Tries again what failed because of the site or the session. */
  retry(): void {
    const { kind } = this.shown.get().state;
    if (kind === "away" || kind === "logged-out") this.save();
  }

  /** The form is being sent with what `keep` keeps until it has arrived. */
  suspend(): void {
    clearTimeout(this.#timer);
    this.keep();
  }

  /** The form has done its work and is emptied: only what was typed after it was sent is kept. */
  finish(sent: PostFields | null): void {
    const fields = fieldsOf(this.#form);
    this.#own.drop(baseOf(this.#form));
    if (sent && !areSame(sent, fields)) this.keep(fields);
    setTimeout(() => {
      clearTimeout(this.#timer);
      this.#onSite = fieldsOf(this.#form);
      this.#unsavedSince = null;
      this.#show({ kind: "untouched" });
    });
  }

  /** The page is left, though perhaps not the site. */
  close(): void {
    this.save(true);
    this.#isClosed = true;
  }

  async #send(fields: PostFields, isLeaving: boolean): Promise<void> {
    this.#unsavedSince = null;
    if (!isFailure(this.shown.get().state)) this.#show({ kind: "saving" });
    const outcome = await requestSave(
      this.#own.owner,
      { key: this.#own.key, ...baseOf(this.#form), ...fields },
      isLeaving,
    );
    this.#running = null;
    if (outcome.kind === "saved") this.#saved(fields, outcome.answer);
    else this.#failed(outcome);
    if (this.#unsavedSince !== null) this.typed();
  }

  #saved(fields: PostFields, { savedAt, address, ...base }: SavedAnswer): void {
    const isNew = baseOf(this.#form).post === null;
    this.#own.drop(baseOf(this.#form));
    setBase(this.#form, base);
    if (isNew && !this.#isClosed) window.history.replaceState(null, "", address);
    this.#onSite = fields;
    this.#savedAt = savedAt;
    this.#failures = 0;
    if (this.#unsavedSince === null) this.#settle();
    else this.#show({ kind: "changed" });
  }

  #failed(outcome: Exclude<SaveOutcome, { kind: "saved" }>): void {
    this.#show(outcome);
    const isPassing = outcome.kind === "away" || (outcome.kind === "refused" && outcome.isTooOften);
    if (!isPassing || this.#isClosed || this.#unsavedSince !== null) return;
    this.#schedule(Math.min(RETRY_MIN_MS * 2 ** this.#failures++, RETRY_MAX_MS));
  }

  /** Everything that was typed is on the site, or typed away again. */
  #settle(): void {
    this.#unsavedSince = null;
    this.#own.drop(baseOf(this.#form));
    this.#show(this.#savedAt ? { kind: "saved", at: this.#savedAt } : { kind: "untouched" });
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), afterMs);
  }

  #show(state: SaveState): void {
    this.shown.set({ state, isKept: this.#own.isKept });
  }
}

/** Whether the browser may have put back what stood in the form before. Others may have saved since. */
function isReturn(): boolean {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return visit?.type !== "navigate";
}
