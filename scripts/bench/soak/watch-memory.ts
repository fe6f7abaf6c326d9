import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { SiteProcess } from "../../../test/processes";

/** Prints how much memory each process has, again and again until it is over. */
export async function watchMemory(
  processes: SiteProcess[],
  everyMs: number,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    await setTimeout(everyMs);
    console.log(`Memory of each process, in MB: ${processes.map(memoryMb).join("  ")}`);
  }
}

/** A process that has just been killed has none. */
function memoryMb({ site }: SiteProcess): number {
  try {
    const status = readFileSync(`/proc/${site.process.pid}/status`, "utf8");
    return Math.round(Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
