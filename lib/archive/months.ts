import { TZDate } from "@date-fns/tz";

/** A month of the publication's time zone; `month` counts from 1. */
export type Month = { year: number; month: number };

export const MONTHS_OF_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The month in which a moment is. */
export function monthOf(moment: Date, timeZone: string): Month {
  const local = new TZDate(moment.getTime(), timeZone);
  return { year: local.getFullYear(), month: local.getMonth() + 1 };
}

/** When a month begins; the thirteenth is the next year's first. */
export function monthStart({ year, month }: Month, timeZone: string): Date {
  return new Date(new TZDate(year, month - 1, 1, timeZone).getTime());
}

/** From when to before when a month is. */
export function monthSpan({ year, month }: Month, timeZone: string): [from: Date, to: Date] {
  const next = { year, month: month + 1 };
  return [monthStart({ year, month }, timeZone), monthStart(next, timeZone)];
}

/** From when to before when a year is. */
export function yearSpan(year: number, timeZone: string): [from: Date, to: Date] {
  const starts = [year, year + 1].map((each) => monthStart({ year: each, month: 1 }, timeZone));
  return starts as [Date, Date];
}

/** The year that an address names; null for anything else. */
export function parseYear(text: string): number | null {
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : null;
}

/** The month that an address names; null for anything else. */
export function parseMonth(yearText: string, monthText: string): Month | null {
  const year = parseYear(yearText);
  const isMonth = /^(?:0[1-9]|1[0-2])$/.test(monthText);
  return year !== null && isMonth ? { year, month: Number(monthText) } : null;
}
