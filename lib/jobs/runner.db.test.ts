import { once } from "node:events";
import { setImmediate, setTimeout } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { recordLog } from "../../test/logged";
import { onTestDatabase } from "../../test/on-test-database";
import { beAhead, beOnTime } from "../../test/wrong-clock";
import { MINUTE_MS } from "../config/durations";
import { db } from "../database/db";
import type { Job, JobContext } from "./job";
import { LEASE_MS } from "./lease";
import { JobRunner } from "./runner";

onTestDatabase();

let now: number;
let runs: number;
let log: string[];

beforeEach(async () => {
  await db().job.deleteMany();
  now = Date.parse("2026-05-01T12:00:00Z");
  runs = 0;
  log = recordLog();
});

/** A process that has started, and whose clock shows `now`. */
function newProcess(leaseMs = LEASE_MS): JobRunner {
  return started(new JobRunner({ clock: () => new Date(now), leaseMs }));
}

function started(runner: JobRunner): JobRunner {
  runner.start([]);
  return runner;
}

/** A job for every minute that counts its runs. */
function countingJob(run: (context: JobContext) => unknown = () => {}): Job {
  const count = async (context: JobContext) => {
    runs++;
    await run(context);
  };
  return { name: "count", intervalMs: MINUTE_MS, run: count };
}

function pass(ms: number): void {
  now += ms;
}

async function row() {
  return db().job.findUniqueOrThrow({ where: { name: "count" } });
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** A run that goes on until it is told to end. */
function heldRun() {
  const begun = gate();
  const ended = gate();
  const run = () => {
    begun.open();
    return ended.opened;
  };
  return { run, begun: begun.opened, end: ended.open };
}

test("a job is done soon after a start, and then at its interval", async () => {
  const [runner, job] = [newProcess(), countingJob()];
  await runner.runIfDue(job);
  expect(runs).toBe(1);
  pass(MINUTE_MS / 2);
  await runner.runIfDue(job);
  expect(runs).toBe(1);
  pass(MINUTE_MS / 2);
  await runner.runIfDue(job);
  expect(runs).toBe(2);
  expect(log).toEqual([]);
});

test("a process that has just started does not wait for the time", async () => {
  const job = countingJob();
  await newProcess().runIfDue(job);
  pass(1_000);
  const restarted = newProcess();
  await restarted.runIfDue(job);
  await restarted.runIfDue(job);
  expect(runs).toBe(2);
});

test("a process that is asked from outside does what is due, and no more", async () => {
  const job = countingJob();
  await newProcess().runIfDue(job);
  pass(MINUTE_MS / 2);
  const asked = () => new JobRunner({ clock: () => new Date(now) }).runIfDue(job);
  await asked();
  expect(runs).toBe(1);
  pass(MINUTE_MS / 2);
  await asked();
  expect(runs).toBe(2);
});

test("of several processes with one database exactly one does a job each time", async () => {
  const processes = [newProcess(), newProcess(), newProcess()];
  const job = countingJob(() => setTimeout(20));
  for (let minute = 1; minute <= 5; minute++) {
    await Promise.all(processes.map((process) => process.runIfDue(job)));
    expect(runs).toBe(minute);
    pass(MINUTE_MS);
  }
});

test("one process does a job once at a time", async () => {
  const [runner, held] = [newProcess(), heldRun()];
  const job = countingJob(held.run);
  const first = runner.runIfDue(job);
  await held.begun;
  pass(2 * MINUTE_MS);
  expect(runner.runIfDue(job)).toBe(first);
  held.end();
  await first;
  expect(runs).toBe(1);
});

test("the job of a process that was killed is another's when its lease has run out", async () => {
  const held = heldRun();
  void newProcess().runIfDue(countingJob(held.run));
  await held.begun;
  const [other, job] = [newProcess(), countingJob()];
  pass(LEASE_MS - 1);
  await other.runIfDue(job);
  expect(runs).toBe(1);
  pass(MINUTE_MS);
  await other.runIfDue(job);
  expect(runs).toBe(2);
  held.end();
});

test("a clock ten minutes ahead or behind neither takes a job away nor does it before its time", async () => {
  const held = heldRun();
  const first = started(new JobRunner()).runIfDue(countingJob(held.run));
  await held.begun;
  for (const aheadMs of [10 * MINUTE_MS, -10 * MINUTE_MS]) {
    beAhead(aheadMs);
    await started(new JobRunner()).runIfDue(countingJob());
    beOnTime();
  }
  expect(runs).toBe(1);
  held.end();
  await first;
  beAhead(10 * MINUTE_MS);
  await new JobRunner().runIfDue(countingJob());
  expect(runs).toBe(1);
  beOnTime();
});

test("a lease is renewed while a long run goes on, and is free after it", async () => {
  const leaseMs = 60;
  const held = heldRun();
  const first = newProcess(leaseMs).runIfDue(countingJob(held.run));
  await held.begun;
  for (let time = 0; time < 3; time++) {
    pass(leaseMs - 1);
    await vi.waitUntil(async () => (await row()).leasedUntil.getTime() === now + leaseMs, 30_000);
  }
  const [other, job] = [newProcess(leaseMs), countingJob()];
  await other.runIfDue(job);
  expect(runs).toBe(1);
  held.end();
  await first;
  await newProcess(leaseMs).runIfDue(job);
  expect(runs).toBe(2);
});

test("a renewal on its way when a run ends does not keep the job from others", async () => {
  const [held, asked, answered] = [heldRun(), gate(), gate()];
  const update = vi.spyOn(db().job, "updateMany");
  const { updateMany } = db().job;
  update.mockImplementationOnce((async (args: Parameters<typeof updateMany>[0]) => {
    asked.open();
    await answered.opened;
    return db().job.updateMany(args);
  }) as unknown as typeof updateMany);
  const first = newProcess(60).runIfDue(countingJob(held.run));
  await asked.opened;
  held.end();
  await setImmediate();
  answered.open();
  await first;
  update.mockRestore();
  expect((await row()).leasedUntil).toEqual(new Date(now));
});

test("a process that has lost its lease stops, and leaves the other's alone", async () => {
  const untilStopped = ({ signal }: JobContext) => once(signal, "abort");
  const slow = newProcess(60).runIfDue(countingJob(untilStopped));
  await vi.waitFor(row, 30_000);
  await db().job.updateMany({ data: { leasedBy: "another", leasedUntil: new Date(now + 1_000) } });
  await slow;
  expect(await row()).toMatchObject({ leasedBy: "another", leasedUntil: new Date(now + 1_000) });
});

test("what fails is logged in one line and tried again, after longer each time", async () => {
  let failure: Error | null = new Error("No\n  luck today.");
  const job = countingJob(() => {
    if (failure) throw failure;
  });
  const runner = newProcess();
  for (const minutes of [0, 2, 4, 8, 10, 10]) {
    pass(Math.max(0, minutes * MINUTE_MS - MINUTE_MS));
    if (minutes > 2) await runner.runIfDue(job); // not due yet
    pass(Math.min(minutes, 1) * MINUTE_MS);
    await runner.runIfDue(job);
  }
  expect(runs).toBe(6);
  expect(log).toEqual(
    ["2", "4", "8", "10", "10", "10"].map(
      (minutes) => `The job count failed: No luck today. It is tried again in ${minutes} minutes.`,
    ),
  );
  expect(await row()).toMatchObject({ failures: 6, lastError: "No luck today" });

  failure = null;
  pass(10 * MINUTE_MS);
  await runner.runIfDue(job);
  expect(await row()).toMatchObject({ failures: 0, lastError: null });
  pass(MINUTE_MS);
  await runner.runIfDue(job);
  expect(runs).toBe(8);
});

test("a job without anything to do writes nothing", async () => {
  const job: Job = { ...countingJob(), hasWork: async (at) => at.getTime() !== now };
  await newProcess().runIfDue(job);
  expect(runs).toBe(0);
  expect(await db().job.count()).toBe(0);
});

test("what is asked for during a run is done once more after it", async () => {
  const [runner, held] = [newProcess(), heldRun()];
  const job = countingJob(() => (runs === 1 ? held.run() : undefined));
  const running = runner.runIfDue(job);
  await held.begun;
  for (let time = 0; time < 3; time++) expect(runner.runNow(job)).toBe(running);
  held.end();
  await running;
  expect(runs).toBe(2);
  await runner.runNow(job);
  expect(runs).toBe(3);
});

test("a database that is down is reported once in a while", async () => {
  const [runner, job] = [newProcess(), countingJob()];
  const down = vi.spyOn(db().job, "updateManyAndReturn");
  down.mockRejectedValue(new Error("Can't reach database server"));
  await runner.runIfDue(job);
  await runner.runIfDue(job);
  expect(log).toEqual(["The job count waits for the database: Can't reach database server."]);
  down.mockRestore();
  await runner.runIfDue(job);
  expect(runs).toBe(1);
});

test("at the end of a process a run stops between two pieces, and its job is free at once", async () => {
  const pieces = { done: 0 };
  const piecemeal = async ({ signal }: JobContext) => {
    while (!signal.aborted) {
      await setTimeout(5);
      pieces.done++;
    }
  };
  const ending = newProcess();
  void ending.runIfDue(countingJob(piecemeal));
  await vi.waitFor(() => expect(pieces.done).toBeGreaterThan(0), 30_000);
  const other = newProcess();
  await other.runIfDue(countingJob());
  expect(runs).toBe(1);
  await ending.stop();
  const { done } = pieces;
  await other.runIfDue(countingJob());
  expect([runs, pieces.done]).toEqual([2, done]);

  pass(MINUTE_MS);
  await ending.runIfDue(countingJob());
  await ending.runNow(countingJob());
  expect(runs).toBe(2);
});

test("started jobs are done by themselves until the process ends", async () => {
  const often: Job = { ...countingJob(), intervalMs: 50 };
  const runner = new JobRunner();
  runner.start([often]);
  await vi.waitFor(() => expect(runs).toBeGreaterThan(2), 30_000);
  await runner.stop();
  const before = runs;
  await setTimeout(200);
  expect(runs).toBe(before);
});
