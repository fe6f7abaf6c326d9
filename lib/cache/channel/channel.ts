/**
 * Tells the processes of a site of each other's invalidations, so that whoever was told that a change is
 * saved, and everybody after them, reads the new text from any process. docs/decisions/invalidation.md has
 * the protocol and why it holds.
 */
import { randomUUID } from "node:crypto";
import { observe } from "../../metrics/measure";
import { Hearer } from "./hearer";
import { Listeners } from "./listeners";
import { PROCESS_MEMORY } from "./memory";
import { type Parts, Teller } from "./teller";
import { TIMES } from "./times";
import type { Transport } from "./transport";

export class InvalidationChannel {
  readonly #parts: Parts;
  readonly #teller: Teller;
  readonly #hearer: Hearer;

  constructor(transport: Transport, times = TIMES, memory = PROCESS_MEMORY) {
    this.#parts = { id: randomUUID(), transport, times, memory, listeners: new Listeners() };
    this.#teller = new Teller(this.#parts);
    this.#hearer = new Hearer(this.#parts, this.#teller);
    transport.onNews((news) => {
      if (news === "change") void this.#hearer.hearSoon();
      this.#teller.lookAgain();
    });
  }

  /** Begins to hear, and goes on until it is stopped. Until it hears, nothing kept counts. */
  start(): Promise<void> {
    return this.#hearer.start();
  }

  /** Resolves once no process shows what these tags named before; rejects where the change could not be told. */
  async tell(tags: string[]): Promise<void> {
    const begun = performance.now();
    await this.#teller.tell(tags);
    observe("carafe_invalidation_delay_seconds", (performance.now() - begun) / 1_000, {});
  }

  /** How many other processes there are. */
  get others(): number {
    return this.#hearer.others;
  }

  /** From now on nothing kept counts, and nobody waits for this process. */
  async stop(): Promise<void> {
    const { id, transport } = this.#parts;
    const isAllTold = this.#teller.stop();
    await this.#hearer.stop();
    // With something untold it is as if it had been killed: the others find it silent, and forget everything.
    if (isAllTold) await transport.remove(id).catch(() => {});
    await transport.close();
  }
}
