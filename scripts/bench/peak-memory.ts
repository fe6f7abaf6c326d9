import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** The most memory a process has had, in megabytes as VISITOR_CACHE_MB counts them; where the system does not keep it, what it has now. */
export function peakMemoryMb(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /^VmHWM:\s*(\d+)/m.exec(readFileSync(status, "utf8"))?.[1]
    : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(kilobytes) / 1024;
}
