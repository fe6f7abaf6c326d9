import type { Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { log } from "../../lib/log/log";
import { RETIRE } from "./messages";
import { RestartPause } from "./restart-pause";

/** A place for one worker. Whoever dies in it is replaced, for as long as the site does not end. */
export class WorkerSlot {
  readonly #fork: () => Worker;
  readonly #siteEnds: AbortSignal;
  readonly #pause = new RestartPause();
  #worker: Worker | undefined;

  constructor(fork: () => Worker, siteEnds: AbortSignal) {
    this.#fork = fork;
    this.#siteEnds = siteEnds;
  }

  /** Starts a worker. Rejects if it ends before it listens. */
  async fill(): Promise<void> {
    this.#adopt(await this.#start());
  }

  /** Starts workers until one listens, or the site ends; the first after a pause. */
  async keepFilling(firstPauseMs = 0): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!this.#siteEnds.aborted) {
      await wait(pauseMs, undefined, { signal: this.#siteEnds }).catch(() => {});
      const begunAt = performance.now();
      try {
        if (!this.#siteEnds.aborted) return await this.fill();
      } catch (error) {
        pauseMs = this.#pause.after(performance.now() - begunAt);
        if (!this.#siteEnds.aborted) log.error(`${(error as Error).message} ${nextIn(pauseMs)}`);
      }
    }
  }

  /** Starts a worker, and once it listens has the one before it end. Rejects, and keeps that one, if it does not come to listen. */
  async renew(): Promise<void> {
    const former = this.#worker;
    await this.fill();
    if (former && !former.isDead()) await once(former, "exit");
  }

  async #start(): Promise<Worker> {
    const worker = this.#fork();
    const ended = once(worker, "exit").then(([code, signal]) => {
      throw new Error(`Worker ${worker.id} ended with ${signal ?? code} before it was ready.`);
    });
    await Promise.race([once(worker, "listening"), ended]);
    ended.catch(() => {});
    return worker;
  }

  #adopt(worker: Worker): void {
    const former = this.#worker;
    const since = performance.now();
    this.#worker = worker;
    log.info({ worker: worker.id, pid: worker.process.pid }, "A worker serves the site.");
    worker.once("exit", (code, signal) => {
      if (this.#worker !== worker || this.#siteEnds.aborted) return;
      const pauseMs = this.#pause.after(performance.now() - since);
      log.error(`Worker ${worker.id} ended with ${signal ?? code}. ${nextIn(pauseMs)}`);
      void this.keepFilling(pauseMs);
    });
    if (former?.isConnected()) former.send(RETIRE);
  }
}

function nextIn(ms: number): string {
  return ms === 0 ? "The next one starts." : `The next one starts in ${ms / 1000} seconds.`;
}
