const ISO =
  /^(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;
/** 4.3.2021 and 4/3/2021, with or without a time, which may be 5:06 PM. */
const YEAR_LAST =
  /^(\d\d?)([/.-])(\d\d?)\2(\d{4})(?:[, ]+(\d\d?):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m\.?)?)?$/i;
/** The 4th. */
const ORDINAL = /\b(\d\d?)(?:st|nd|rd|th)\b/i;
const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** Only after a time: 4-Mar-2021 ends in a year. */
const ZONE = /\s*(Z|UTC|GMT|(?<=:\d\d[^+-]*)[+-]\d\d:?\d\d)(\s*\(.*\))?$/i;
/** The first number that is neither a year nor part of a time. */
const DAY = /(?<![\d:])(\d\d?)(?![\d:]|\s*[ap]\.?m)/i;

/** 20210304 and 20210304050607 */
const DIGITS = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/;
/** 2021-03-04 05:06 PM */
const ISO_WITH_HALF = /^(\d{4})-(\d\d?)-(\d\d?)[, ]+(\d\d?):(\d\d)(?::(\d\d))?\s*([ap])\.?m\.?$/i;

/** Seconds since 1970 have fewer digits than this until the year 5138, milliseconds after March 1973 more. */
const SECONDS_MAX = 1e11;
/** Milliseconds likewise, against microseconds. */
const MILLISECONDS_MAX = 1e14;
/** What is larger counts nanoseconds. */
const MICROSECONDS_MAX = 1e17;
/** The year after the last that texts of dates have. */
const END_MS = Date.UTC(10_000, 0);
/** What is stored by hand as a plain small number is no moment. */
const SECONDS_MIN = 1e8;

/** Which number of 04/03/2021 is the day. */
export const DATE_ORDERS = ["day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/**
 * The moment that another blog has stored as text or as a number, null if it cannot be told. Without
 * an offset it is UTC, as the tutorial's `datetime.utcnow()` writes it. 04/03/2021 takes a `dateOrder`.
 */
export function storedDate(stored: unknown, dateOrder?: DateOrder): Date | null {
  return knownDate(stored, dateOrder) ?? ofLaterForms(stored);
}

/** The same of the forms that every import has read. Of those that were learnt later keys hold the text. */
export function knownDate(stored: unknown, dateOrder?: DateOrder): Date | null {
  if (typeof stored === "number") return ofNumber(stored);
  if (typeof stored !== "string") return null;
  const text = stored.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return ofNumber(Number(text));
  return ofIso(text) ?? ofYearLast(text, dateOrder) ?? ofWords(text);
}

function ofLaterForms(stored: unknown): Date | null {
  const text = String(stored ?? "").trim();
  const digits = DIGITS.exec(text);
  if (digits) return utc(digits.slice(1));
  const [, year, month, day, hour, minute, second, half = ""] = ISO_WITH_HALF.exec(text) ?? [];
  if (half) return utc([year, month, day, hourOf(hour, half), minute, second]);
  return ofWords(text.replace(/ at /i, " "));
}

/** Whether this is one day or another by the order of its numbers. */
export function hasTwoReadings(stored: unknown): boolean {
  return storedDate(stored) === null && storedDate(stored, "day-first") !== null;
}

function ofNumber(number: number): Date | null {
  if (!(number >= SECONDS_MIN) || DIGITS.test(String(number))) return null;
  if (number < SECONDS_MAX) return new Date(number * 1000);
  if (number < MILLISECONDS_MAX) return new Date(number);
  const date = new Date(number / (number < MICROSECONDS_MAX ? 1_000 : 1_000_000));
  return date.getTime() < END_MS ? date : null; // nor where there is none
}

function ofIso(text: string): Date | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const [, year, , month, day, hour, minute, second, fraction, zone] = found;
  const date = utc([year, month, day, hour, minute, second]);
  if (!date) return null;
  const milliseconds = Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
  return new Date(date.getTime() + milliseconds - offsetMs(zone));
}

/** Dots stand after the day; with slashes a number above 12 tells which is the day, else `dateOrder` does. */
function ofYearLast(text: string, dateOrder?: DateOrder): Date | null {
  const found = YEAR_LAST.exec(text);
  if (!found) return null;
  const [, first, separator, second, year, hour, minute, seconds, half] = found;
  const isSure = separator === "." || Number(first) > 12 || Number(second) > 12 || first === second;
  if (!isSure && !dateOrder) return null;
  const isDayFirst = isSure ? separator === "." || Number(second) <= 12 : dateOrder === "day-first";
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return utc([year, month, day, half ? hourOf(hour, half) : hour, minute, seconds]);
}

/** 12 AM is 0, and 12 PM is 12. */
function hourOf(hour: string | undefined, half: string): string {
  return String((Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0));
}

/** "March 4th, 2021", "Thu, 04 Mar 2021 05:06:07 GMT" */
function ofWords(text: string): Date | null {
  if (!MONTH.test(text) || !/\b\d{4}\b/.test(text)) return null;
  const plain = text.replace(ORDINAL, "$1");
  const day = Number(DAY.exec(plain)?.[1] ?? 1);
  // JavaScript takes the 31st of February for the 3rd of March.
  if (utcOf(plain.replace(ZONE, "")).getUTCDate() !== day) return null;
  return ZONE.test(plain) ? new Date(plain) : utcOf(plain);
}

function utcOf(words: string): Date {
  return new Date(`${words} UTC`);
}

/** Year, month from 1, day, hour, minute, second; null for the 31st of February. */
function utc(parts: (string | undefined)[]): Date | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  if (year < 1 || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  date.setUTCHours(hour, minute, second);
  return date;
}

function offsetMs(zone = "Z"): number {
  const found = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (!found) return 0;
  const [, sign, hours, minutes] = found;
  const size = (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === "-" ? -size : size;
}
