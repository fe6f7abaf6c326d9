import { expect, it } from "vitest";
import { HOUR_MS } from "../../config/durations";
import { periodsBetween, periodsOf } from "./periods";

it("names the month and the year of UTC", () => {
  expect(periodsOf(new Date("2026-03-31T23:59:59.999Z"))).toEqual(["2026-03", "2026"]);
});

it.each([
  ["2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", ["2026-03"]],
  ["2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z", ["2026-02", "2026-03"]],
  ["2024-11-30T15:00:00Z", "2026-01-31T15:00:00Z", ["2024-11", "2024-12", "2025", "2026-01"]],
  ["2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z", ["2025"]],
  ["2026-03-05T00:00:00Z", "2026-03-05T00:00:00.001Z", ["2026-03"]],
])("from %s to before %s", (from, to, periods) => {
  expect(periodsBetween(new Date(from), new Date(to))).toEqual(periods);
});

it("every moment between has one of the periods that hold them", () => {
  const [from, to] = [new Date("2023-06-30T14:00:00Z"), new Date("2026-02-01T10:00:00Z")];
  const periods = periodsBetween(from, to);
  for (let at = from.getTime(); at < to.getTime(); at += 37 * HOUR_MS) {
    expect(periodsOf(new Date(at)).some((period) => periods.includes(period))).toBe(true);
  }
});
