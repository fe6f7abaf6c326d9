import { setTimeout } from "node:timers/promises";
import type { SiteProcess } from "../../../test/processes";

type Fault = { name: string; happen: () => Promise<void> };

const STOPPED_MS = 5_000;

/** What goes wrong while the load lasts, one after the other and again. */
export function faults(
  [first, second, third]: SiteProcess[],
  restartDatabase: () => Promise<void>,
): Fault[] {
  const kill = (process: SiteProcess) => async () => {
    await process.kill();
    await process.start();
  };
  const stop = (process: SiteProcess) => async () => {
    process.pause();
    await setTimeout(STOPPED_MS);
    process.resume();
  };
  return [
    { name: "a process is killed", happen: kill(first as SiteProcess) },
    { name: "a process does nothing for 5 s", happen: stop(second as SiteProcess) },
    { name: "PostgreSQL is restarted", happen: restartDatabase },
    { name: "a process is restarted", happen: () => (third as SiteProcess).restart() },
    { name: "a process is killed", happen: kill(second as SiteProcess) },
    { name: "a process does nothing for 5 s", happen: stop(first as SiteProcess) },
  ];
}

/** Has them happen at equal distances until it is over, in their order. */
export async function letHappen(
  all: Fault[],
  everyMs: number,
  isOver: () => boolean,
): Promise<void> {
  for (let next = 0; !isOver(); next++) {
    await setTimeout(everyMs);
    const fault = all[next % all.length] as Fault;
    if (isOver()) return;
    console.log(`${fault.name} …`);
    await fault.happen();
  }
}
