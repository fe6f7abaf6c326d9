import { expect, it } from "vitest";
import { formatDay } from "./format-day";

const NIGHT = new Date("2026-03-09T23:30:00Z");

it.each([
  ["en", "long", "UTC", "March 9, 2026"],
  ["en", "long", "Asia/Tokyo", "March 10, 2026"],
  ["de", "long", "UTC", "9. März 2026"],
  ["en-GB", "short", "UTC", "09/03/2026"],
  ["de", "iso", "America/New_York", "2026-03-09"],
] as const)("in %s, %s, %s: %s", (language, dateFormat, timeZone, written) => {
  expect(formatDay(NIGHT, { language, dateFormat, timeZone })).toBe(written);
});
