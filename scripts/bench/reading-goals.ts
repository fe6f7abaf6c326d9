import type { Disturbance } from "./disturbance";
import type { MeasuredLoad } from "./load";
import { allBytes } from "./page-weight";
import { percentile } from "./percentile";
import type { Start } from "./start";
import type { WeightRow } from "./weight";
import { WEIGHT_BUDGET } from "./weight-budget";

export type Row = { key: string; name: string; load: MeasuredLoad };

export type Measured = {
  rows: Row[];
  logins: Disturbance;
  publishing: Disturbance;
  /** Of the site's process, at most. */
  memoryMb: number;
  weight: WeightRow[];
  starts: Start[];
};

/** What is to be reached, in words, and what was found. */
export type Goal = { wanted: string; found: string; isMet: boolean };

const READY_MAX_MS = 3_000;
const START_MAX_MB = 200;

/** The goals of the site, each with what this run has found. */
export function goalsOf(measured: Measured): Goal[] {
  const { rows, logins, publishing, weight, starts } = measured;
  const loadOf = (key: string) => rows.find((row) => row.key === key)?.load;
  const speed = (key: string) => loadOf(key)?.perSecond ?? 0;
  const tail = (key: string) => {
    const { p99 = 0, p50 = 0 } = loadOf(key) ?? {};
    return p99 / p50;
  };
  const visitorPages = ["home", "post", "user", "page150"];
  const visitor = Math.min(...visitorPages.map(speed));
  const ofLeast = (wanted: string, ratio: number, least: number, digits = 2): Goal => ({
    ...{ wanted, found: ratio.toFixed(digits), isMet: ratio >= least },
  });
  const ofMost = (wanted: string, value: number, most: number, digits = 0): Goal => ({
    ...{ wanted, found: value.toFixed(digits), isMet: value <= most },
  });
  const heaviest = (kind: "scripts" | "styles" | "fonts" | "requests") =>
    Math.max(...weight.map((row) => row[kind]));
  const [home] = weight;
  const others = weight.flatMap((row) => row.otherHosts);
  const readyMs = starts.map((one) => one.readyMs);
  const siteMb = starts.map((one) => one.siteMb);
  return [
    ofLeast(
      "The slowest visitor page: at least 0.6 of bare node:http",
      visitor / speed("node"),
      0.6,
    ),
    ofLeast(
      "A post with ACCESS_LOG=off: at least 0.8 of bare node:http",
      speed("silent") / speed("node"),
      0.8,
    ),
    ofMost(
      `A visitor page's p99: at most 3 times its p50 (bare node:http: ${tail("node").toFixed(1)})`,
      Math.max(...visitorPages.map(tail)),
      3,
      1,
    ),
    ofLeast(
      "The slowest visitor page: at least 8 times a bare prerendered Next page",
      visitor / speed("prerendered"),
      8,
      1,
    ),
    ofLeast(
      "A member's home: at least 0.75 of a bare dynamic Next page",
      speed("memberHome") / speed("dynamicHome"),
      0.75,
    ),
    ofLeast(
      "A member's post: at least 0.75 of a bare dynamic Next page",
      speed("memberPost") / speed("dynamicPost"),
      0.75,
    ),
    ofMost(
      "A visitor's p99 while 20 people log in: at most 5 times its quiet value",
      logins.disturbed.p99 / logins.quiet.p99,
      5,
      1,
    ),
    ofLeast(
      "Readers served while a writer publishes every second: at least 0.9",
      publishing.disturbed.perSecond / publishing.quiet.perSecond,
      0.9,
    ),
    ofMost("JavaScript of a reading page, in bytes", heaviest("scripts"), 0),
    ofMost("Styles, in bytes", heaviest("styles"), WEIGHT_BUDGET.styles),
    ofMost("Fonts, in bytes", heaviest("fonts"), WEIGHT_BUDGET.fonts),
    ofMost("Requests of a reading page", heaviest("requests"), WEIGHT_BUDGET.requests),
    ofMost("HTML of the home page, in bytes", home?.html ?? 0, WEIGHT_BUDGET.homePage),
    ofMost(
      "The whole home page, in bytes",
      home ? allBytes(home) : 0,
      WEIGHT_BUDGET.homePageWithAll,
    ),
    ofMost("Requests to other hosts", others.length, 0),
    ofMost("Ready after npm start, in ms", percentile(readyMs, 50), READY_MAX_MS),
    ofMost("Memory after start, in MB", percentile(siteMb, 50), START_MAX_MB),
  ];
}
