import { log } from "../../log/log";
import { errorLine } from "../../text/error-line";
import { cacheTag } from "../cache-tags";
import type { Parts, Teller } from "./teller";
import type { Lease, View } from "./transport";

/** The half of a channel that hears what others have changed, and says whether what this process keeps can be trusted. */
export class Hearer {
  readonly #parts: Parts;
  readonly #teller: Teller;
  #epoch: string | null = null;
  /** Changes up to here count in this process. */
  #recorded = 0;
  /** And of these no page is being made any more that was begun before them. */
  #heard = 0;
  #trustedUntil = 0;
  #isDeaf = false;
  #isStopped = false;
  #isNews = false;
  #hearing: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** How many other processes there are. */
  others = 0;

  constructor(parts: Parts, teller: Teller) {
    this.#parts = parts;
    this.#teller = teller;
  }

  /** Begins to hear, and goes on until it is stopped. Until it hears, nothing kept counts. */
  async start(): Promise<void> {
    const { memory, times } = this.#parts;
    memory.hearUntil(0);
    this.#timer = setInterval(() => void this.hearSoon(), times.renewMs).unref();
    await this.hearSoon();
  }

  /** From now on nothing kept counts. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#hearing;
    this.#parts.memory.hearUntil(0);
  }

  /** One at a time, and once more for what comes meanwhile; nothing unless it was started. Never throws. */
  async hearSoon(): Promise<void> {
    if (!this.#timer) return;
    this.#isNews = true;
    this.#hearing ??= this.#hearAll().finally(() => {
      this.#hearing = null;
    });
    return this.#hearing;
  }

  async #hearAll(): Promise<void> {
    while (this.#isNews && !this.#isStopped) {
      this.#isNews = false;
      try {
        await this.#hear();
      } catch (error) {
        this.#complain(error);
        return;
      }
    }
  }

  /**
   * The lease first, then the look: whoever has told of a change and found no lease of this process did so
   * before, so the change is among what is seen now.
   */
  async #hear(): Promise<void> {
    const { id, memory, times, transport } = this.#parts;
    const sentAt = memory.now();
    const lease = await transport.renew(id, this.#heard);
    if (lease.isNew || lease.epoch !== this.#epoch) await this.#beginAnew(lease);
    const view = await transport.lookAfter(this.#recorded);
    if (!isWhole(view, this.#recorded) || view.epoch !== this.#epoch) return this.#beginAnewSoon();
    for (const { tags, teller } of view.changes) if (teller !== id) memory.record(tags);
    this.#recorded = view.newest;
    await this.#teller.tellUntold();
    // While it had no lease nobody waited for the pages that were being made here.
    if (memory.now() >= this.#trustedUntil) await memory.rendersDone();
    this.#trust(sentAt + times.trustMs);
    if (this.#heard < this.#recorded) this.#settle(this.#recorded);
    await this.#buryGone(view);
  }

  /** What was kept so far may lack changes of which nobody knows any more. */
  async #beginAnew({ newest, epoch }: Lease): Promise<void> {
    const { memory } = this.#parts;
    memory.hearUntil(0);
    memory.record([cacheTag.everything]);
    await memory.rendersDone();
    this.#epoch = epoch;
    this.#recorded = newest;
    this.#heard = newest;
  }

  /** A change is missing between those that have come. */
  #beginAnewSoon(): void {
    this.#epoch = null;
    this.#isNews = true;
  }

  #trust(until: number): void {
    this.#trustedUntil = until;
    this.#parts.memory.hearUntil(until);
    if (this.#isDeaf) log.info("This process hears of changes again.");
    this.#isDeaf = false;
  }

  /** Says that changes are heard of once pages are made that were begun before them. */
  #settle(number: number): void {
    void this.#parts.memory.rendersDone().then(() => {
      if (this.#heard >= number) return;
      this.#heard = number;
      void this.hearSoon();
    });
  }

  /** A process that was killed may have changed something and not told it. */
  async #buryGone(view: View): Promise<void> {
    const { id: own, listeners, memory, times, transport } = this.#parts;
    const now = memory.now();
    listeners.see(view.listeners, now);
    const others = view.listeners.filter(({ id }) => id !== own);
    this.others = others.length;
    for (const { id, renewals } of others) {
      if (listeners.silenceOf(id, now) < times.goneMs) continue;
      await transport.tell([cacheTag.everything], id);
      await transport.remove(id, renewals);
    }
  }

  /** Once, until it hears again. */
  #complain(error: unknown): void {
    const isTrusted = this.#parts.memory.now() < this.#trustedUntil;
    if (isTrusted || this.#isDeaf || this.#isStopped) return;
    this.#isDeaf = true;
    log.error(
      `This process cannot hear of changes, and shows nothing that it keeps: ${errorLine(error)}.`,
    );
  }
}

/** Whether every change from `number` to the newest is there. */
function isWhole({ newest, changes }: View, number: number): boolean {
  return (
    number + changes.length === newest && changes.every((one, at) => one.number === number + at + 1)
  );
}
