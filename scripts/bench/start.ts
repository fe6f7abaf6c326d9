import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { type SiteSettings, startSite } from "../../test/site";

/** One `npm start`: how long until it was ready, and what it took when idle: the site, and npm that waits for it. */
export type Start = { readyMs: number; siteMb: number; npmMb: number };

/** Long enough for what a site does of itself once it has started. */
const IDLE_AFTER_MS = 3_000;

/** Starts a site that is built and prepared, with these settings, as often as said. */
export async function measureStarts(settings: SiteSettings, times = 5): Promise<Start[]> {
  const starts: Start[] = [];
  for (let time = 0; time < times; time++) starts.push(await measureStart(settings));
  return starts;
}

async function measureStart(settings: SiteSettings): Promise<Start> {
  const began = performance.now();
  const command = ["npm", "start"];
  const { process: npm } = await startSite(settings, { command, detached: true });
  const readyMs = performance.now() - began;
  await wait(IDLE_AFTER_MS);
  const pid = npm.pid as number;
  const npmMb = residentMb([pid]);
  const siteMb = residentMb(descendants(pid));
  process.kill(-pid, "SIGTERM"); // the group, as Ctrl-C would
  await once(npm, "exit");
  return { readyMs, siteMb, npmMb };
}

type Process = { pid: number; parent: number; kilobytes: number };

function processes(): Process[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  return lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kilobytes = 0]) => ({ pid, parent, kilobytes }));
}

function descendants(pid: number, all = processes()): number[] {
  const children = all.filter(({ parent }) => parent === pid).map((one) => one.pid);
  return children.flatMap((child) => [child, ...descendants(child, all)]);
}

/** Resident memory of some processes, in MB. */
export function residentMb(pids: number[]): number {
  const own = processes().filter(({ pid }) => pids.includes(pid));
  return own.reduce((sum, { kilobytes }) => sum + kilobytes / 1024, 0);
}
