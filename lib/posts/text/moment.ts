import { TZDate } from "@date-fns/tz";
import type { z } from "zod";
import { siteNow, siteNowMs } from "../../database/clock";
import { isTimeZone, newestZoneName } from "../../text/time-zones";

const YEARS_AHEAD_MAX = 10;

/** A moment as a form has it: `2026-12-24`, `18:00`, `Europe/Berlin`. */
export type TypedMoment = { date: string; time: string; timeZone: string };

/** The instant that a clock in this time zone shows so; null if it cannot. */
export function momentOf({ date, time, timeZone }: TypedMoment): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)/.exec(`${date}T${time}`);
  if (!parts || !isTimeZone(timeZone)) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = parts.slice(1).map(Number);
  const moment = new TZDate(year, month - 1, day, hours, minutes, timeZone);
  const isReal = moment.getMonth() === month - 1 && moment.getDate() === day;
  return isReal ? new Date(moment.getTime()) : null;
}

/** What a clock in this time zone shows then. */
export function typedMoment(moment: Date, timeZone: string): TypedMoment {
  const zone = isTimeZone(timeZone) ? newestZoneName(timeZone) : "UTC";
  const local = new TZDate(moment.getTime(), zone).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16), timeZone: zone };
}

/** Says at the field what is wrong with a moment to publish at. */
export function refuseMoment(typed: TypedMoment, context: z.RefinementCtx): void {
  const problem = problemOf(typed);
  if (problem)
    context.addIssue({ code: "custom", path: [problem.field], message: problem.message });
}

function problemOf(typed: TypedMoment): { field: keyof TypedMoment; message: string } | null {
  if (!typed.date) return { field: "date", message: "Please choose a day." };
  if (!typed.time) return { field: "time", message: "Please choose a time." };
  if (!isTimeZone(typed.timeZone)) {
    return { field: "timeZone", message: "Please choose a time zone." };
  }
  const moment = momentOf(typed);
  if (!moment) return { field: "date", message: "There is no such day or time." };
  if (moment.getTime() <= siteNowMs()) {
    return { field: "date", message: "That moment has passed. Please choose a later one." };
  }
  const last = siteNow();
  last.setFullYear(last.getFullYear() + YEARS_AHEAD_MAX);
  return moment > last
    ? { field: "date", message: `Please choose a day within ${YEARS_AHEAD_MAX} years.` }
    : null;
}
