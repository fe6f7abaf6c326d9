import { client } from "./load";
import { allBytes } from "./page-weight";
import { PEERS } from "./peers";
import type { Goal, Measured, Row } from "./reading-goals";
import type { WeightRow } from "./weight";

const LOAD_HEAD = [
  ...["16 connections, brotli", "requests/s", "of node:http"],
  ...["p50 ms", "p99 ms", "bytes", "client busy"],
];

const WEIGHT_HEAD = [
  ...["Bytes on the wire", "HTML", "styles", "scripts", "fonts"],
  ...["in all", "requests", "largest paint"],
];

/** What a run has found, as tables. */
export function readingTables(measured: Measured, goals: Goal[]): string {
  const { rows, logins, publishing, memoryMb, weight, starts } = measured;
  const node = rows.find(({ key }) => key === "node")?.load.perSecond ?? 1;
  const loads = [LOAD_HEAD, ...rows.map((row) => loadCells(row, node))];
  const disturbed = [
    ["What readers notice", "requests/s", "p50 ms", "p99 ms"],
    ...Object.entries({
      "200 readers a second": logins.quiet,
      "… while 20 people log in": logins.disturbed,
      "As many readers as the site bears": publishing.quiet,
      "… while a writer publishes every second": publishing.disturbed,
    }).map(([name, load]) => [name, count(load.perSecond), ms(load.p50), ms(load.p99)]),
  ];
  const started = starts.map((one) => `${count(one.readyMs)} ms, ${count(one.siteMb)} MB`);
  return [
    ...["", table(loads), howTrusted(rows), "", table(disturbed)],
    ...["", table(weightRows(weight)), "Largest paint: four times slower processor, 1.6 Mbit/s."],
    "The last three were measured 2026-11 beside this site, their paint on a fast network.",
    ...["", `Ready and idle after npm start: ${started.join("; ")}`],
    `npm itself, which waits for it, takes ${count(starts[0]?.npmMb ?? 0)} MB more.`,
    `Memory of the process, at most: ${count(memoryMb)} MB`,
    ...["", table([["Goal", "found", ""], ...goals.map(goalCells)])],
  ].join("\n");
}

function loadCells({ name, load }: Row, node: number): string[] {
  const share = (load.perSecond / node).toFixed(3);
  const busy = `${Math.round(load.clientBusy * 100)} %`;
  const times = [ms(load.p50), ms(load.p99)];
  return [name, count(load.perSecond), share, ...times, count(load.bytes), busy];
}

/** A client without a pause measures itself. */
function howTrusted(rows: Row[]): string {
  if (!client.isTrusted) {
    return "The load came from autocannon, which ends before these servers do: do not trust the ratios.\nInstall wrk (Debian: apt-get install wrk) for ones that say something.";
  }
  const busiest = Math.max(...rows.map(({ load }) => load.clientBusy));
  return `The load came from wrk, which was busy for ${Math.round(busiest * 100)} % of the time at most.`;
}

function weightRows(rows: WeightRow[]): string[][] {
  return [
    WEIGHT_HEAD,
    ...rows.map((one) => [
      one.path,
      ...[one.html, one.styles, one.scripts, one.fonts, allBytes(one), one.requests].map(count),
      `${count(one.largestPaintMs)} ms`,
    ]),
    ...PEERS.map(({ name, html, styles, scripts, fonts, requests, lcp }) => [
      name,
      ...[html, styles, scripts, fonts, html + styles + scripts + fonts].map(thousands),
      String(requests),
      `${lcp} ms`,
    ]),
  ];
}

function thousands(kilobytes: number): string {
  return count(kilobytes * 1_000);
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
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widthOf(at)) : cell.padStart(widthOf(at))))
        .join("  "),
    )
    .join("\n");
}
