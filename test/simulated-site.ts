/** Processes of a site, simulated in one: each keeps a page, and all tell each other by a carrier that fails at random. */
import { setTimeout as pause } from "node:timers/promises";
import { InvalidationChannel } from "../lib/cache/channel/channel";
import type { Memory } from "../lib/cache/channel/memory";
import type { Times } from "../lib/cache/channel/times";
import type { Change, Listener, News, Transport } from "../lib/cache/channel/transport";

/** Short, so that a test sees many leases end. */
const TIMES: Times = { leaseMs: 60, trustMs: 54, renewMs: 15, goneMs: 150 };
const DELAY_MAX_MS = 3;
const RENDER_MAX_MS = 60;

const between = (least: number, most: number) => least + Math.random() * (most - least);

/** What all processes can reach: the text, and who is told of its changes. */
export class Carrier {
  text = 0;
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
  way(isCut: () => boolean): Transport {
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
  }

  /** Some are called late, some twice, some never. */
  #callAll(news: News): void {
    for (const call of this.#calls) {
      for (let times = Math.floor(between(0, 3)); times > 0; times--) {
        setTimeout(call, between(0, 2 * DELAY_MAX_MS), news);
      }
    }
  }
}

/** What a test takes away from the protocol. */
export type Weakening = {
  transport?: (transport: Transport) => Transport;
  memory?: (memory: Memory) => Memory;
};

/** Keeps the text as the site's caches keep a page, and gives one that is being made to all who ask, as Next does. */
export class SimulatedProcess {
  isCut = false;
  readonly #carrier: Carrier;
  readonly #channel: InvalidationChannel;
  #count = 0;
  #heardUntil = 0;
  #kept: { text: number; madeAfter: number } | null = null;
  #render: Promise<number> | null = null;

  constructor(carrier: Carrier, { transport = (one) => one, memory = (one) => one }: Weakening) {
    this.#carrier = carrier;
    const own: Memory = {
      record: () => void this.#count++,
      hearUntil: (moment) => {
        this.#heardUntil = moment;
      },
      rendersDone: async () => void (await this.#render),
      now: () => performance.now(),
    };
    const way = transport(carrier.way(() => this.isCut));
    this.#channel = new InvalidationChannel(way, TIMES, memory(own));
  }

  start(): Promise<void> {
    return this.#channel.start();
  }

  stop(): Promise<void> {
    return this.#channel.stop();
  }

  /** Saves a text; resolves when whoever saved it is told so. */
  async save(text: number): Promise<void> {
    this.#carrier.text = text;
    this.#count++;
    await Promise.all([this.#render, this.#channel.tell(["text"])]);
  }

  async read(): Promise<number> {
    if (performance.now() >= this.#heardUntil) return this.#readFromDatabase();
    if (this.#kept?.madeAfter === this.#count) return this.#kept.text;
    this.#render ??= this.#make().finally(() => {
      this.#render = null;
    });
    return this.#render;
  }

  async #make(): Promise<number> {
    const madeAfter = this.#count;
    const text = await this.#readFromDatabase();
    this.#kept = { text, madeAfter };
    return text;
  }

  async #readFromDatabase(): Promise<number> {
    const { text } = this.#carrier;
    await pause(between(0, RENDER_MAX_MS));
    return text;
  }
}
