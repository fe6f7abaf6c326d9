/**
 * The first process of a site on several (`WORKERS`): it starts workers that serve the site, replaces those
 * that die, and serves nothing itself (docs/decisions/processes.md).
 */
import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { isatty } from "node:tty";
import { flushLog, log } from "../../lib/log/log";
import { serveMetrics } from "../metrics/metrics-server";
import { sayReady } from "../running-note";
import { LEAVE } from "./messages";
import { WorkersMetrics } from "./scrape-workers";
import { WorkerSlot } from "./worker-slot";

/** Longer than a worker gives itself after it has drained (graceful-shutdown.ts). */
const KILL_AFTER_MS = 25_000;

/** Also those that have left and finish what they have begun, whom `cluster.workers` does not name any more. */
const alive = new Set<Worker>();

/** Has workers serve the site until the process is told to end, which `releaseSignals` leaves to it. */
export async function serve({ releaseSignals }: { releaseSignals: () => void }): Promise<void> {
  const ending = new AbortController();
  endOnSignal(ending);
  releaseSignals(); // only now: a signal that is on its way to nobody would be lost
  if (process.env.METRICS_PORT) {
    const metrics = await WorkersMetrics.open();
    await serveMetrics(() => metrics.scrape(), process.env);
  }
  cluster.on("fork", (worker) => alive.add(worker));
  cluster.on("exit", (worker) => alive.delete(worker));
  cluster.on("message", (worker, message) => {
    if (message === LEAVE) worker.disconnect();
  });
  const count = Number(process.env.WORKERS);
  const fork = () => cluster.fork();
  const slots = Array.from({ length: count }, () => new WorkerSlot(fork, ending.signal));
  await fillAll(slots, ending.signal);
  if (ending.signal.aborted) return;
  renewOnHangUp(slots);
  sayReady(process.env);
}

/** The first one starts alone: where it cannot, no other could, and it has said why. */
async function fillAll([first, ...others]: WorkerSlot[], siteEnds: AbortSignal): Promise<void> {
  try {
    await first?.fill();
  } catch {
    if (!siteEnds.aborted) process.exit(1);
  }
  await Promise.all(others.map((slot) => slot.keepFilling()));
}

/** At SIGINT or SIGTERM has every worker finish what it has begun, and exits with 0. */
function endOnSignal(ending: AbortController): void {
  ending.signal.addEventListener("abort", () => void endWorkers(ending.signal.reason));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, (told) => ending.abort(told));
}

async function endWorkers(signal: NodeJS.Signals): Promise<void> {
  await Promise.all([...alive].map((worker) => endWorker(worker, signal)));
  flushLog();
  process.exit(0);
}

/** One to which a terminal has passed the same signal on is ending already: a second changes nothing. */
async function endWorker(worker: Worker, signal: NodeJS.Signals): Promise<void> {
  const drainMs = Number(process.env.DRAIN_SECONDS) * 1_000;
  const timeout = setTimeout(() => worker.process.kill("SIGKILL"), drainMs + KILL_AFTER_MS);
  worker.process.kill(signal);
  await once(worker, "exit");
  clearTimeout(timeout);
}

/**
 * At SIGHUP puts new workers into the place of the old, one after the other. The same signal says that the
 * terminal was closed in which the site runs, to all of its processes; they end as they do without this.
 */
function renewOnHangUp(slots: WorkerSlot[]): void {
  const hadTerminal = isatty(0);
  let isRenewing = false;
  process.on("SIGHUP", async () => {
    if (hadTerminal && !isatty(0)) {
      process.removeAllListeners("SIGHUP");
      process.kill(process.pid, "SIGHUP");
    } else if (!isRenewing) {
      isRenewing = true;
      await renewAll(slots);
      isRenewing = false;
    }
  });
}

async function renewAll(slots: WorkerSlot[]): Promise<void> {
  log.info("New workers take the place of the old, one after the other.");
  try {
    for (const slot of slots) await slot.renew();
    log.info("All workers are new.");
  } catch (error) {
    log.error(`${(error as Error).message} The others stay.`);
  }
}
