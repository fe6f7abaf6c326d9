import { setTimeout as pause } from "node:timers/promises";
import type { Listeners } from "./listeners";
import type { Memory } from "./memory";
import type { Times } from "./times";
import type { Told, Transport } from "./transport";

/** Whoever waits for others looks again after so long, also if no news has come. */
const LOOK_AGAIN_MS = 100;
/** A change that cannot be told for so long is not acknowledged. */
const TELL_MAX_MS = 15_000;
const TRY_AGAIN_MS = 250;

/** What both halves of a channel know. */
export type Parts = {
  id: string;
  transport: Transport;
  times: Times;
  memory: Memory;
  listeners: Listeners;
};

/** The half of a channel that tells others what this process has changed. */
export class Teller {
  readonly #parts: Parts;
  readonly #untold = new Set<string[]>();
  readonly #waiting = new Set<() => void>();
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Resolves once no process shows what these tags named before; rejects where the change could not be told. */
  async tell(tags: string[]): Promise<void> {
    const { memory, times } = this.#parts;
    this.#untold.add(tags);
    // Who gets a lease from now on hears of the change with it; so after two of them there is nobody to wait for.
    let end = Number.POSITIVE_INFINITY;
    let told: Told | null = null;
    while (memory.now() < end) {
      if (!told) {
        told = await this.#tellAtLast(tags);
        this.#untold.delete(tags);
        end = memory.now() + 2 * times.leaseMs;
        // What the carrier has forgotten may have been leases.
        if (told.knownForMs < times.leaseMs) await pause(times.leaseMs - told.knownForMs);
      }
      const unheard = await this.#unheard(told);
      if (unheard === "none") return;
      if (unheard === "forgotten") told = null;
      else await this.#news();
    }
  }

  /** Tells what could not be told when it happened. */
  async tellUntold(): Promise<void> {
    for (const tags of this.#untold) {
      await this.#parts.transport.tell(tags, this.#parts.id);
      this.#untold.delete(tags);
    }
  }

  /** To be called at any news: whoever waits looks at once. */
  lookAgain(): void {
    for (const look of this.#waiting) look();
  }

  /** Tries nothing again. Gives whether all has been told. */
  stop(): boolean {
    this.#isStopped = true;
    return this.#untold.size === 0;
  }

  async #tellAtLast(tags: string[]): Promise<Told> {
    const { id, memory, transport } = this.#parts;
    const end = memory.now() + TELL_MAX_MS;
    for (;;) {
      try {
        return await transport.tell(tags, id);
      } catch (error) {
        if (this.#isStopped || memory.now() > end) throw error;
        await pause(TRY_AGAIN_MS);
      }
    }
  }

  /** Whether processes that have a lease have not heard of it. A carrier that cannot be reached gives no leases either. */
  async #unheard({ number, epoch }: Told): Promise<"none" | "some" | "forgotten"> {
    const { listeners, memory, transport } = this.#parts;
    try {
      const view = await transport.lookAfter(number);
      if (view.epoch !== epoch) return "forgotten";
      const now = memory.now();
      listeners.see(view.listeners, now);
      const isWaitedFor = view.listeners.some(
        (one) => one.heard < number && this.#mayShow(one.id, now),
      );
      return isWaitedFor ? "some" : "none";
    } catch {
      return "some";
    }
  }

  /** Whether another process may show what it keeps. */
  #mayShow(id: string, now: number): boolean {
    const { listeners, times } = this.#parts;
    return id !== this.#parts.id && listeners.silenceOf(id, now) < times.leaseMs;
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
