import type { Month } from "./months";

const formats = new Map<string, Intl.DateTimeFormat>();

/** “March”, in a language. */
export function monthName(month: Month, language: string): string {
  return format(month, language, { month: "long" });
}

/** “March 2026”, in a language. */
export function monthAndYear(month: Month, language: string): string {
  return format(month, language, { month: "long", year: "numeric" });
}

// Of the calendar that addresses count by: the usual one of some languages has other months.
function format(
  { year, month }: Month,
  language: string,
  parts: Intl.DateTimeFormatOptions,
): string {
  const key = `${language} ${parts.year ?? ""}`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(language, { ...parts, calendar: "gregory", timeZone: "UTC" });
  formats.set(key, known);
  return known.format(Date.UTC(year, month - 1));
}
