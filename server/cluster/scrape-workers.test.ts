import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WorkersMetrics } from "./scrape-workers";

/** Says what a worker says (worker.ts): five requests, and, if it is asked for the site, how many mails wait. */
const PROGRAM = `
  const { Counter, Gauge, Registry } = require(${JSON.stringify(resolve("node_modules/prom-client"))});
  const registry = new Registry();
  new Counter({ name: "requests_total", help: "Requests.", registers: [registry] }).inc(5);
  const site = new Registry();
  new Gauge({ name: "mails", help: "Mails.", registers: [site] }).set(3);
  process.on("message", async ({ scrape, withSite }) => {
    const own = await registry.getMetricsAsJSON();
    const metrics = withSite ? [...own, ...(await site.getMetricsAsJSON())] : own;
    process.send({ scraped: scrape, metrics });
  });
  process.send("ready");`;

let folder: string;
let workers: Worker[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "carafe-workers-"));
  const exec = join(folder, "worker.cjs");
  writeFileSync(exec, PROGRAM);
  cluster.setupPrimary({ exec, execArgv: [], args: [] });
  workers = [cluster.fork(), cluster.fork()];
  await Promise.all(workers.map((worker) => once(worker, "message")));
});

afterEach(async () => {
  const alive = workers.filter((worker) => !worker.isDead());
  await Promise.all(alive.map(killed));
  rmSync(folder, { recursive: true });
});

async function killed(worker: Worker): Promise<void> {
  worker.process.kill("SIGKILL");
  await once(worker, "exit");
}

test("counts of all workers are added up, the site is told by one, and no count shrinks", async () => {
  const metrics = await WorkersMetrics.open();
  const numbers = async () => {
    const lines = (await metrics.scrape()).split("\n");
    return lines.filter((line) => line && !line.startsWith("#")).sort();
  };
  expect(await numbers()).toEqual(["carafe_workers 2", "mails 3", "requests_total 10"]);
  await killed(workers[0] as Worker);
  expect(await numbers()).toEqual(["carafe_workers 1", "mails 3", "requests_total 10"]);
  expect(await numbers()).toEqual(["carafe_workers 1", "mails 3", "requests_total 10"]);
});
