import { existsSync, readFileSync } from "node:fs";

/** Of a clock that Linux gives to programs, in ticks a second. */
const TICKS = 100;

/**
 * Milliseconds that a process and what it has waited for have computed, whatever else the machine
 * was doing; null where the system does not say.
 */
export function cpuTimeMs(pid: number | undefined): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // After the name, which may hold anything, in brackets: from the third field on.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return (ticks / TICKS) * 1000;
}
