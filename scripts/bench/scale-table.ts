import type { Measured } from "./scale-goals";

const NAME_WIDTH = 36;
const WIDTH = 22;

/** What was found on one database as a table: a column for each size, times with their growth since the first. */
export function scaleTable(all: Measured[]): string {
  const [first] = all;
  if (!first) return "";
  const names = Object.keys(first.times);
  const rows = [
    row(`${first.database}, posts:`, all, ({ posts }) => posts.toLocaleString("en")),
    ...names.map((name) => row(name, all, ({ times }) => time(times[name], first.times[name]))),
    row("Memory, at most", all, ({ memoryMb }) => `${Math.round(memoryMb)} MB`),
    row("Filled in", all, ({ fillMs }) => `${(fillMs / 1_000).toFixed(1)} s`),
    row("Indexed in", all, ({ indexMs }) => `${(indexMs / 1_000).toFixed(1)} s`),
  ];
  return rows.join("\n");
}

function row(name: string, all: Measured[], cell: (measured: Measured) => string): string {
  return [name.padEnd(NAME_WIDTH), ...all.map((each) => cell(each).padStart(WIDTH))].join("");
}

function time(ms = Number.NaN, atFirst = Number.NaN): string {
  return `${ms.toFixed(1)} ms  ×${(ms / atFirst).toFixed(2)}`;
}
