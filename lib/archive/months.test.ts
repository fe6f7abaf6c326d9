import { expect, it, test } from "vitest";
import { timeZones } from "../text/time-zones";
import { monthAndYear, monthName } from "./month-name";
import { type Month, monthOf, monthSpan, parseMonth, parseYear, yearSpan } from "./months";

test("in every time zone a month begins where the one before ends, also where clocks are changed then", () => {
  const months: Month[] = [2011, 2017, 2026].flatMap((year) =>
    [1, 2, 4, 10, 12].map((month) => ({ year, month })),
  );
  for (const timeZone of timeZones()) {
    for (const month of months) {
      const [from, to] = monthSpan(month, timeZone);
      expect(monthOf(from, timeZone), timeZone).toEqual(month);
      expect(monthOf(new Date(to.getTime() - 1), timeZone), timeZone).toEqual(month);
      expect(monthOf(new Date(from.getTime() - 1), timeZone), timeZone).not.toEqual(month);
      expect(monthOf(to, timeZone), timeZone).not.toEqual(month);
    }
  }
});

test("a year begins and ends by the publication's clock", () => {
  const [from, to] = yearSpan(2026, "Asia/Tokyo");
  expect(from.toISOString()).toBe("2025-12-31T15:00:00.000Z");
  expect(to.toISOString()).toBe("2026-12-31T15:00:00.000Z");
});

it.each(["0000", "0999", "1e3", "-1", "+2026", "02026", "2026.0", "", "２０２６", "99999", "page"])(
  "“%s” is no year",
  (text) => expect(parseYear(text)).toBeNull(),
);

it.each(["13", "00", "3", "1e1", "-1", "", "003", "..", "03 ", "Ⅲ"])("“%s” is no month", (text) =>
  expect(parseMonth("2026", text)).toBeNull(),
);

test("addresses have four digits of a year and two of a month", () => {
  expect(parseYear("2026")).toBe(2026);
  expect(parseMonth("2026", "03")).toEqual({ year: 2026, month: 3 });
});

test("months are called as in the publication's language, by the calendar of their addresses", () => {
  const march = { year: 2026, month: 3 };
  expect(monthAndYear(march, "en")).toBe("March 2026");
  expect(monthName(march, "de")).toBe("März");
  expect(monthAndYear(march, "th")).toContain("2026");
  expect(monthName(march, "fa")).toBe("مارس");
});
