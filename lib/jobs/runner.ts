import { randomUUID } from "node:crypto";
import { MINUTE_MS } from "../config/durations";
import { siteNow } from "../database/clock";
import { log } from "../log/log";
import { errorLine } from "../text/error-line";
import type { Job, JobContext } from "./job";
import { freeLease, LEASE_MS, type Lease, type Runner, renewLease, takeLease } from "./lease";

/** The server listens a moment after it starts its jobs. */
const FIRST_RUN_MS = 1_000;
/** A database that is down is no news every few seconds. */
const SILENCE_MS = 10 * MINUTE_MS;

type Options = { clock?: () => Date; leaseMs?: number };

/** Does jobs, each when its time has come, never twice at once and on one process of many. */
export class JobRunner {
  readonly #clock: () => Date;
  readonly #runner: Runner;
  readonly #stop = new AbortController();
  readonly #running = new Map<string, Promise<void>>();
  readonly #requested = new Set<string>();
  #timers: NodeJS.Timeout[] = [];
  #complainedAt = Number.NEGATIVE_INFINITY;

  constructor({ clock = siteNow, leaseMs = LEASE_MS }: Options = {}) {
    this.#clock = clock;
    this.#runner = { id: randomUUID(), startedAt: null, leaseMs };
  }

  /** Does these jobs soon, whenever they were done before, and at their intervals, for as long as the process lives. */
  start(jobs: Job[]): void {
    this.#runner.startedAt = this.#clock();
    const once = (job: Job) => setTimeout(() => void this.runIfDue(job), FIRST_RUN_MS);
    const regularly = (job: Job) => setInterval(() => void this.runIfDue(job), job.intervalMs);
    this.#timers.push(...jobs.map(once), ...jobs.map(regularly));
    for (const timer of this.#timers) timer.unref();
  }

  /** Begins nothing any more, and waits until what has begun is finished or has stopped between two pieces of work. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#stop.abort();
    await Promise.all(this.#running.values());
  }

  /** Does a job if its time has come and no other process is at it. Never throws: what fails is logged. */
  runIfDue(job: Job): Promise<void> {
    return this.#running.get(job.name) ?? this.#begin(job, () => this.#runLeased(job));
  }

  /**
   * Does a job at once, whatever its time, also if another process is at it; so only for one that takes
   * its work piece by piece. A call during a run has it done once more after that. Never throws.
   */
  runNow(job: Job): Promise<void> {
    this.#requested.add(job.name);
    return this.#running.get(job.name) ?? this.#begin(job, async () => {});
  }

  /** One run at a time. Where the database fails, the job waits until it is due again. */
  #begin(job: Job, run: () => Promise<void>): Promise<void> {
    if (this.#stop.signal.aborted) return Promise.resolve();
    const running = this.#runAndRepeat(job, run);
    this.#running.set(job.name, running);
    return running;
  }

  /** Between the last look for a request and the end of the run nothing else happens. */
  async #runAndRepeat(job: Job, run: () => Promise<void>): Promise<void> {
    try {
      await run();
      while (this.#requested.delete(job.name)) await job.run(this.#context(this.#stop.signal));
    } catch (error) {
      this.#complain(job, error);
    } finally {
      this.#running.delete(job.name);
    }
  }

  async #runLeased(job: Job): Promise<void> {
    const now = this.#clock();
    if (job.hasWork && !(await job.hasWork(now))) return;
    const lease = await takeLease(job, this.#runner, now);
    if (!lease) return;
    const error = await this.#runRenewing(lease);
    const failure = error ? errorLine(error) : null;
    const isCutShort = this.#stop.signal.aborted;
    const waitMs = await freeLease(lease, this.#clock(), { failure, isCutShort });
    if (!error) return;
    const message = `The job ${job.name} failed: ${failure}. It is tried again in ${inWords(waitMs)}.`;
    log.warn(error, message);
  }

  /** Null, or why it failed. */
  async #runRenewing(lease: Lease): Promise<Error | null> {
    const lost = new AbortController();
    let renewed: Promise<unknown> = Promise.resolve();
    const renew = () => {
      const renewing = renewLease(lease, this.#clock()).then(
        (isOurs) => isOurs || lost.abort(),
        () => {}, // The next one may succeed before the lease runs out.
      );
      renewed = Promise.all([renewed, renewing]);
    };
    const renewal = setInterval(renew, this.#runner.leaseMs / 3);
    try {
      await lease.job.run(this.#context(AbortSignal.any([this.#stop.signal, lost.signal])));
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      clearInterval(renewal);
      await renewed; // One on its way would take the job once more after it is given back.
    }
  }

  #context(signal: AbortSignal): JobContext {
    return { now: this.#clock, signal };
  }

  #complain(job: Job, error: unknown): void {
    if (performance.now() - this.#complainedAt < SILENCE_MS) return;
    this.#complainedAt = performance.now();
    log.error(`The job ${job.name} waits for the database: ${errorLine(error)}.`);
  }
}

function inWords(ms: number): string {
  return ms < 120_000 ? `${ms / 1000} seconds` : `${Math.round(ms / 60_000)} minutes`;
}

/** Next loads this file once for each bundle; one process has one runner, which the server stops at its end. */
const kept = globalThis as typeof globalThis & { carafeJobs?: JobRunner };

/** The runner of this process. */
export function jobRunner(): JobRunner {
  kept.carafeJobs ??= new JobRunner();
  return kept.carafeJobs;
}
