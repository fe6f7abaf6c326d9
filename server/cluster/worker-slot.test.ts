import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "../../lib/log/log";
import { WorkerSlot } from "./worker-slot";

let folder: string;
let siteEnds: AbortController;
let forked: Worker[];

beforeEach(() => {
  vi.spyOn(log, "info").mockReturnValue();
  folder = mkdtempSync(join(tmpdir(), "carafe-workers-"));
  siteEnds = new AbortController();
  forked = [];
});

afterEach(async () => {
  siteEnds.abort();
  const alive = forked.filter((worker) => !worker.isDead());
  for (const worker of alive) worker.process.kill("SIGKILL");
  await Promise.all(alive.map((worker) => once(worker, "exit")));
  rmSync(folder, { recursive: true });
});

const LISTENS = 'require("node:http").createServer().listen(0, "127.0.0.1");';
const RETIRES = 'process.on("message", () => process.exit(0));';

/** A slot whose workers run these programs, the last of them again and again. */
function slotOf(...programs: string[]): WorkerSlot {
  const fork = () => {
    const exec = join(folder, `${forked.length}.cjs`);
    writeFileSync(exec, programs[Math.min(forked.length, programs.length - 1)] ?? "");
    cluster.setupPrimary({ exec, execArgv: [], args: [] });
    forked.push(cluster.fork());
    return forked.at(-1) as Worker;
  };
  return new WorkerSlot(fork, siteEnds.signal);
}

test("a worker that ends before it listens fills nothing", async () => {
  await expect(slotOf("process.exit(3);").fill()).rejects.toThrow(/^Worker \d+ ended with 3 /);
});

test("a worker that dies is replaced, again after one that never came to listen", async () => {
  const told = vi.spyOn(log, "error").mockReturnValue();
  const slot = slotOf(LISTENS, "process.exit(1);", LISTENS);
  await slot.fill();
  forked[0]?.process.kill("SIGKILL");
  // Of each that serves a line says so: the first, and the one after that which never listened.
  await vi.waitFor(() => expect(log.info).toHaveBeenCalledTimes(2), { timeout: 30_000 });
  expect(forked).toHaveLength(3);
  expect(told.mock.calls.map(([line]) => String(line).replace(/\d+/, "N"))).toEqual([
    "Worker N ended with SIGKILL. The next one starts.",
    "Worker N ended with 1 before it was ready. The next one starts in 1 seconds.",
  ]);
});

test("a worker is told to retire once another listens in its place", async () => {
  const slot = slotOf(LISTENS + RETIRES);
  await slot.fill();
  await slot.renew();
  const [former, fresh] = forked;
  expect(former?.process.exitCode).toBe(0);
  expect(fresh?.isDead()).toBe(false);
  expect(forked).toHaveLength(2);
});

test("a worker stays where the next one cannot start", async () => {
  const slot = slotOf(LISTENS + RETIRES, "process.exit(1);");
  await slot.fill();
  await expect(slot.renew()).rejects.toThrow("before it was ready");
  expect(forked[0]?.isDead()).toBe(false);
});

test("whoever dies while the site ends is not replaced", async () => {
  const slot = slotOf(LISTENS);
  await slot.fill();
  siteEnds.abort();
  forked[0]?.process.kill("SIGKILL");
  await once(forked[0] as Worker, "exit");
  await slot.keepFilling();
  expect(forked).toHaveLength(1);
});
