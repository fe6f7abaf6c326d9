import { baseOf, setBase } from "./form-base";
import type { KeptText } from "./kept-texts";
import type { OwnText } from "./own-text";
import { areSame, fieldsAsDrawn, fieldsOf, fillFields } from "./post-fields";
import { Watched } from "./watched";

/** A text of the same post that an earlier window has left in this browser; until somebody decides, nothing happens to it. */
export class LeftText {
  readonly offer = new Watched<KeptText | null>(null);
  readonly #form: HTMLFormElement;
  readonly #own: OwnText;
  /** Where it is kept: a new post may have become a draft meanwhile. */
  readonly #base;

  constructor(form: HTMLFormElement, own: OwnText) {
    this.#form = form;
    this.#own = own;
    this.#base = baseOf(form);
    this.#offerNext();
  }

  /** Puts it into the form, to be saved as a change of what it was a change of. */
  restore(): void {
    const offer = this.offer.get();
    if (!offer) return;
    const { post, version } = baseOf(this.#form);
    setBase(this.#form, { post, version: offer.version ?? version });
    fillFields(this.#form, offer.fields);
    this.#own.keep(baseOf(this.#form), fieldsOf(this.#form));
    this.discard();
  }

  /** Forgets it. */
  discard(): void {
    const offer = this.offer.get();
    if (offer) this.#own.drop(this.#base, offer.window);
    this.#offerNext();
  }

  /** What the site has already is of no use. */
  #offerNext(): void {
    let offer = this.#own.newestOther(this.#base);
    while (offer && areSame(offer.fields, fieldsAsDrawn(this.#form))) {
      this.#own.drop(this.#base, offer.window);
      offer = this.#own.newestOther(this.#base);
    }
    this.offer.set(offer);
  }
}
