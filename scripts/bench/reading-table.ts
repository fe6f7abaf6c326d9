import type { Goal, Measured, Row } from "./reading-goals";
import { BARE_SCRIPTS } from "./weight-budget";

/** What a run has found, as tables. */
export function readingTables(measured: Measured, goals: Goal[]): string {
  const { rows, logins, publishing, memoryMb, weight, starts } = measured;
  const node = rows.find(({ key }) => key === "node")?.load.perSecond ?? 1;
  const loads = [
    ["16 connections, brotli", "requests/s", "of node:http", "p50 ms", "p99 ms", "bytes"],
    ...rows.map((row) => loadCells(row, node)),
  ];
  const disturbed = [
    ["What readers notice", "requests/s", "p50 ms", "p99 ms"],
    ...Object.entries({
      "200 readers a second": logins.quiet,
      "… while 20 people log in": logins.disturbed,
      "As many readers as the site bears": publishing.quiet,
      "… while a writer publishes every second": publishing.disturbed,
    }).map(([name, load]) => [name, count(load.perSecond), ms(load.p50), ms(load.p99)]),
  ];
  const weights = [
    ["Bytes on the wire", "HTML", "styles", "scripts", "fonts"],
    ...weight.rows.map((one) => [
      one.path,
      ...[one.html, one.styles, one.scripts, one.fonts].map(count),
    ]),
    ["A bare Next page", "", "", count(weight.bareScripts), ""],
  ];
  const started = starts.map((one) => `${count(one.readyMs)} ms, ${count(one.siteMb)} MB`);
  const budget = weight.isBudgetCurrent
    ? []
    : [`scripts/bench/weight-budget.ts says ${BARE_SCRIPTS}: that is out of date.`];
  return [
    ...["", table(loads), "", table(disturbed), "", table(weights), ...budget],
    ...["", `Ready and idle after npm start: ${started.join("; ")}`],
    `npm itself, which waits for it, takes ${count(starts[0].npmMb)} MB more.`,
    `Memory of the process, at most: ${count(memoryMb)} MB`,
    ...["", table([["Goal", "found", ""], ...goals.map(goalCells)])],
  ].join("\n");
}

function loadCells({ name, load }: Row, node: number): string[] {
  const share = (load.perSecond / node).toFixed(3);
  return [name, count(load.perSecond), share, ms(load.p50), ms(load.p99), count(load.bytes)];
}

function goalCells({ wanted, found, isMet }: Goal): string[] {
  return [wanted, found, isMet ? "met" : "MISSED"];
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function ms(value: number): string {
  return value.toFixed(1);
}

/** The first column is text; the others are figures, set to the right. */
function table(rows: string[][]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
        .join("  "),
    )
    .join("\n");
}
