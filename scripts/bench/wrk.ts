import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { CONNECTIONS, headersOf, type Load, type Target } from "./target";

const REPORT = "scripts/bench/wrk-report.lua";

/** As wrk-report.lua prints it. */
type Report = {
  requests: number;
  duration: number;
  p50: number;
  p99: number;
  failed: number;
  cpu: number;
};

export function isWrkInstalled(): boolean {
  return !spawnSync("wrk", ["-v"]).error;
}

/** The load that a target bears, from wrk with one thread. */
export async function loadByWrk(target: Target, seconds: number): Promise<Load> {
  const headers = Object.entries(headersOf(target)).flatMap(([name, value]) => [
    "-H",
    `${name}: ${value}`,
  ]);
  const { stdout } = await promisify(execFile)("wrk", [
    ...["-t", "1", "-c", String(CONNECTIONS), "-d", `${seconds}s`, "-s", REPORT],
    ...headers,
    target.url,
  ]);
  const report: Report = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  if (report.failed > 0) throw new Error(`${target.url} did not answer every request.`);
  return {
    perSecond: report.requests / (report.duration / 1_000_000),
    p50: report.p50 / 1_000,
    p99: report.p99 / 1_000,
    clientBusy: report.cpu / (report.duration / 1_000_000),
  };
}
