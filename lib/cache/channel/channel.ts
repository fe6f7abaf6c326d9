/**
 * Tells the processes of a site of each other's invalidations, so that whoever was told that a change is
 * saved, and everybody after them, reads the new text from any process. docs/decisions/invalidation.md has
 * the protocol and why it holds.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "../../log/log";
import { observe } from "../../metrics/measure";
import { errorLine } from "../../text/error-line";
import { cacheTag } from "../cache-tags";
import { Listeners } from "./listeners";
import { type Memory, PROCESS_MEMORY } from "./memory";
import { TIMES, type Times } from "./times";
import type { Lease, Told, Transport, View } from "./transport";

/** Whoever waits for others looks again after so long, also if no news has come. */
const LOOK_AGAIN_MS = 100;
/** A change that cannot be told for so long is not acknowledged. */
const TELL_MAX_MS = 15_000;
const TRY_AGAIN_MS = 250;

export class InvalidationChannel {
  readonly id = randomUUID();
  readonly #transport: Transport;
  readonly #times: Times;
  readonly #memory: Memory;
  readonly #listeners = new Listeners();
  readonly #untold = new Set<string[]>();
  readonly #waiting = new Set<() => void>();
  #epoch: string | null = null;
  /** Changes up to here count in this process. */
  #recorded = 0;
  /** And of these no page is being made any more that was begun before them. */
  #heard = 0;
  #trustedUntil = 0;
  #others = 0;
  #isDeaf = false;
  #isStopped = false;
  #isNews = false;
  #hearing: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(transport: Transport, times = TIMES, memory = PROCESS_MEMORY) {
    this.#transport = transport;
    this.#times = times;
    this.#memory = memory;
    transport.onNews((news) => {
      if (news === "change") void this.#hearSoon();
      for (const look of this.#waiting) look();
    });
  }

  /** Begins to hear, and goes on for as long as the process lives. Until it hears, nothing kept counts. */
  async start(): Promise<void> {
    this.#memory.hearUntil(0);
    this.#timer = setInterval(() => void this.#hearSoon(), this.#times.renewMs).unref();
    await this.#hearSoon();
  }

  /** Resolves once no process shows what these tags named before; rejects where the change could not be told. */
  async tell(tags: string[]): Promise<void> {
    const begun = this.#memory.now();
    await this.#tellAll(tags);
    observe("carafe_invalidation_delay_seconds", (this.#memory.now() - begun) / 1_000, {});
  }

  /** How many other processes there are. */
  get others(): number {
    return this.#others;
  }

  async #tellAll(tags: string[]): Promise<void> {
    this.#untold.add(tags);
    const { leaseMs } = this.#times;
    // Who gets a lease from now on hears of the change with it; so after two of them there is nobody to wait for.
    let end = Number.POSITIVE_INFINITY;
    let told: Told | null = null;
    while (this.#memory.now() < end) {
      if (!told) {
        told = await this.#tellUntilHeard(tags);
        this.#untold.delete(tags);
        end = this.#memory.now() + 2 * leaseMs;
        // What the carrier has forgotten may have been leases.
        if (told.knownForMs < leaseMs) await pause(leaseMs - told.knownForMs);
      }
      const unheard = await this.#unheard(told);
      if (unheard === "none") return;
      if (unheard === "forgotten") told = null;
      else await this.#news();
    }
  }

  /** From now on nothing kept counts, and nobody waits for this process. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#hearing;
    this.#memory.hearUntil(0);
    // With something untold it is as if it had been killed: the others find it silent, and forget everything.
    if (this.#untold.size === 0) await this.#transport.remove(this.id).catch(() => {});
    await this.#transport.close();
  }

  /** One at a time, and once more for what comes meanwhile. */
  #hearSoon(): Promise<void> {
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
    const sentAt = this.#memory.now();
    const lease = await this.#transport.renew(this.id, this.#heard);
    if (lease.isNew || lease.epoch !== this.#epoch) await this.#beginAnew(lease);
    const view = await this.#transport.lookAfter(this.#recorded);
    if (!isWhole(view, this.#recorded) || view.epoch !== this.#epoch) return this.#beginAnewSoon();
    for (const { tags, teller } of view.changes) if (teller !== this.id) this.#memory.record(tags);
    this.#recorded = view.newest;
    await this.#tellUntold();
    // While it had no lease nobody waited for the pages that were being made here.
    if (this.#memory.now() >= this.#trustedUntil) await this.#memory.rendersDone();
    this.#trust(sentAt + this.#times.trustMs);
    if (this.#heard < this.#recorded) this.#settle(this.#recorded);
    await this.#buryGone(view);
  }

  /** What was kept so far may lack changes of which nobody knows any more. */
  async #beginAnew({ newest, epoch }: Lease): Promise<void> {
    this.#memory.hearUntil(0);
    this.#memory.record([cacheTag.everything]);
    await this.#memory.rendersDone();
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
    this.#memory.hearUntil(until);
    if (this.#isDeaf) log.info("This process hears of changes again.");
    this.#isDeaf = false;
  }

  /** Says that changes are heard of once pages are made that were begun before them. */
  #settle(number: number): void {
    void this.#memory.rendersDone().then(() => {
      if (this.#heard >= number) return;
      this.#heard = number;
      void this.#hearSoon();
    });
  }

  /** Once, until it hears again. */
  #complain(error: unknown): void {
    const isNoNews = this.#isDeaf || this.#isStopped || this.#memory.now() < this.#trustedUntil;
    if (isNoNews) return;
    this.#isDeaf = true;
    log.error(
      `This process cannot hear of changes, and shows nothing that it keeps: ${errorLine(error)}.`,
    );
  }

  /** A process that was killed may have changed something and not told it. */
  async #buryGone({ listeners }: View): Promise<void> {
    const now = this.#memory.now();
    this.#listeners.see(listeners, now);
    this.#others = listeners.filter(({ id }) => id !== this.id).length;
    for (const { id, renewals } of listeners) {
      if (id === this.id || this.#listeners.silenceOf(id, now) < this.#times.goneMs) continue;
      await this.#transport.tell([cacheTag.everything], id);
      await this.#transport.remove(id, renewals);
    }
  }

  /** What could not be told when it happened. */
  async #tellUntold(): Promise<void> {
    for (const tags of this.#untold) {
      await this.#transport.tell(tags, this.id);
      this.#untold.delete(tags);
    }
  }

  async #tellUntilHeard(tags: string[]): Promise<Told> {
    const end = this.#memory.now() + TELL_MAX_MS;
    for (;;) {
      try {
        return await this.#transport.tell(tags, this.id);
      } catch (error) {
        if (this.#isStopped || this.#memory.now() > end) throw error;
        await pause(TRY_AGAIN_MS);
      }
    }
  }

  /** Whether processes that have a lease have not heard of it. A carrier that cannot be reached gives no leases either. */
  async #unheard({ number, epoch }: Told): Promise<"none" | "some" | "forgotten"> {
    try {
      const view = await this.#transport.lookAfter(number);
      if (view.epoch !== epoch) return "forgotten";
      const now = this.#memory.now();
      this.#listeners.see(view.listeners, now);
      return view.listeners.some((one) => one.heard < number && this.#mayShow(one.id, now))
        ? "some"
        : "none";
    } catch {
      return "some";
    }
  }

  /** Whether another process may show what it keeps. */
  #mayShow(id: string, now: number): boolean {
    return id !== this.id && this.#listeners.silenceOf(id, now) < this.#times.leaseMs;
  }

  /** Resolves when there may be something new. */
  #news(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(look, LOOK_AGAIN_MS);
      this.#waiting.add(look);
    });
  }
}

/** Whether every change from `number` to the newest is there. */
function isWhole({ newest, changes }: View, number: number): boolean {
  return (
    number + changes.length === newest && changes.every((one, at) => one.number === number + at + 1)
  );
}
