/** A carrier of invalidations that is slow, and fails when a test wants it to. */
import { setTimeout as pause } from "node:timers/promises";
import type { Change, Listener, News, Transport } from "../lib/cache/channel/transport";

/** How one process reaches a carrier, if it does. */
export type Way = (isCut: () => boolean) => Transport;

const DELAY_MAX_MS = 3;

/** A number between the two, at random. */
export const between = (least: number, most: number) => least + Math.random() * (most - least);

/** Carries invalidations between simulated processes. */
export class SimulatedCarrier {
  #newest = 0;
  #epoch = 0;
  #knowsSince = Number.NEGATIVE_INFINITY;
  #changes: Change[] = [];
  readonly #listeners = new Map<string, Listener>();
  readonly #calls = new Set<(news: News) => void>();

  /** As a Redis that is started anew without its memory. */
  forget(): void {
    this.#newest = 0;
    this.#epoch++;
    this.#knowsSince = performance.now();
    this.#changes = [];
    this.#listeners.clear();
  }

  /** A change that was told is not to be found. */
  lose(): void {
    this.#changes.pop();
  }

  /** The way to it of one process. */
  readonly way: Way = (isCut) => {
    const ask = async <Answer>(answer: () => Answer): Promise<Answer> => {
      await pause(between(0, DELAY_MAX_MS));
      if (isCut()) throw new Error("cut");
      const answered = answer();
      await pause(between(0, DELAY_MAX_MS));
      if (isCut()) throw new Error("cut");
      return answered;
    };
    return {
      renew: (id, heard) =>
        ask(() => {
          const known = this.#listeners.get(id);
          const renewed = known
            ? { id, heard, renewals: known.renewals + 1 }
            : { id, heard: this.#newest, renewals: 0 };
          this.#listeners.set(id, renewed);
          if (known && heard > known.heard) this.#callAll("heard");
          return { isNew: !known, newest: this.#newest, epoch: String(this.#epoch) };
        }),
      lookAfter: (number) =>
        ask(() => ({
          newest: this.#newest,
          epoch: String(this.#epoch),
          changes: this.#changes.filter((change) => change.number > number),
          listeners: [...this.#listeners.values()],
        })),
      tell: (tags, teller) =>
        ask(() => {
          this.#changes.push({ number: ++this.#newest, tags, teller });
          this.#callAll("change");
          const knownForMs = performance.now() - this.#knowsSince;
          return { number: this.#newest, epoch: String(this.#epoch), knownForMs };
        }),
      remove: (id, renewals) =>
        ask(() => {
          const known = this.#listeners.get(id);
          if (known && (renewals ?? known.renewals) === known.renewals) this.#listeners.delete(id);
        }),
      onNews: (callback) => void this.#calls.add((news) => isCut() || callback(news)),
      close: async () => {},
    };
  };

  /** Some are called late, some twice, some never. */
  #callAll(news: News): void {
    for (const call of this.#calls) {
      for (let times = Math.floor(between(0, 3)); times > 0; times--) {
        setTimeout(call, between(0, 2 * DELAY_MAX_MS), news);
      }
    }
  }
}
