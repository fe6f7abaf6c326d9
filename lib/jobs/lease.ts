import { MINUTE_MS } from "../config/durations";
import { db } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import type { Job } from "./job";

/** A process that was killed at a job holds the others up for so long; while it runs, it renews. */
export const LEASE_MS = 30_000;
/** After failures a job waits twice as long each time, up to this. */
const BACKOFF_MAX_MS = 10 * MINUTE_MS;
/** So much of an interval must have passed: no timer is exact. */
const PASSED_SHARE = 0.9;

const NEVER = new Date(0);

/** Who wants to do jobs: a process, since when it does them by itself, if it does, and how long its leases are. */
export type Runner = { id: string; startedAt: Date | null; leaseMs: number };

export type Lease = { job: Job; runner: Runner; takenAt: Date; failures: number };

/**
 * Takes a job whose time has come, so that no other process does it; a process that has just started
 * need not wait for the time. Null if it is not due, or another has it.
 */
export async function takeLease(job: Job, runner: Runner, now: Date): Promise<Lease | null> {
  const [taken] = await db().job.updateManyAndReturn({
    where: {
      name: job.name,
      leasedUntil: { lte: now },
      OR: [{ nextRunAt: { lte: now } }, { lastRunAt: { lt: runner.startedAt ?? NEVER } }],
    },
    data: leasedTo(runner, now),
    select: { failures: true },
  });
  const isTaken = taken !== undefined || (await takeNew(job, runner, now));
  return isTaken ? { job, runner, takenAt: now, failures: taken?.failures ?? 0 } : null;
}

/** Of a job that has never been done. */
async function takeNew({ name }: Job, runner: Runner, now: Date): Promise<boolean> {
  if (await db().job.findUnique({ where: { name }, select: { name: true } })) return false;
  try {
    await db().job.create({
      data: { name, nextRunAt: NEVER, ...leasedTo(runner, now) },
      select: { name: true },
    });
    return true;
  } catch (error) {
    if (isUniqueConflict(error)) return false;
    throw error;
  }
}

function leasedTo({ id, leaseMs }: Runner, now: Date) {
  return { leasedBy: id, leasedUntil: new Date(now.getTime() + leaseMs), lastRunAt: now };
}

/** Keeps a lease for another while. False if it had run out and another process has the job now. */
export async function renewLease({ job, runner }: Lease, now: Date): Promise<boolean> {
  const { count } = await db().job.updateMany({
    where: { name: job.name, leasedBy: runner.id },
    data: { leasedUntil: new Date(now.getTime() + runner.leaseMs) },
  });
  return count === 1;
}

/** How a run ended: in words why it failed, and whether it stopped because its process ends. */
type Outcome = { failure: string | null; isCutShort: boolean };

/** Gives a job back. Returns in how many milliseconds it is done again, at once if its process ends. */
export async function freeLease(
  { job, runner, takenAt, failures: before }: Lease,
  now: Date,
  { failure, isCutShort }: Outcome,
): Promise<number> {
  const failures = failure === null ? 0 : before + 1;
  const waitMs = isCutShort ? 0 : pauseAfter(failures, job.intervalMs);
  const nextRunAt = new Date(takenAt.getTime() + PASSED_SHARE * waitMs);
  await db().job.updateMany({
    where: { name: job.name, leasedBy: runner.id },
    data: { leasedUntil: now, nextRunAt, failures, lastError: failure },
  });
  return waitMs;
}

function pauseAfter(failures: number, intervalMs: number): number {
  return Math.min(intervalMs * 2 ** failures, Math.max(intervalMs, BACKOFF_MAX_MS));
}
