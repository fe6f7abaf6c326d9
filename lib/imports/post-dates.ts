import { OperatorError } from "../config/operator-error";
import { fault, shown } from "./faults";
import type { Table } from "./flask-tables";
import type { Fault, SourcePost } from "./source-blog";
import { type DateOrder, hasTwoReadings, knownDate, storedDate } from "./stored-date";

type UndatedPost = Omit<SourcePost, "publishedAt" | "dateKey"> & { stored: unknown };

/** Posts without a date that can be read get that of the nearest before them, else after them. */
export function dated(
  posts: UndatedPost[],
  table: Table<"date">,
  faults: Fault[],
  dateOrder?: DateOrder,
): SourcePost[] {
  const dates = posts.map(({ stored }) => storedDate(stored, dateOrder) ?? utcDate(stored));
  const unsure = dateOrder ? undefined : posts.find(({ stored }) => hasTwoReadings(stored));
  if (unsure) throw ambiguous(unsure, table);
  let former = dates.find((date) => date !== null) ?? new Date();
  return posts.map(({ stored, ...post }, index) => {
    const own = dates[index];
    former = own ?? former;
    if (!own && table.columns.date) {
      const column = `its ${table.columns.date} ${fault(stored)}`;
      const reason = `row ${post.number} of the table ${table.name}: ${column}`;
      faults.push({ reason, outcome: `Gave the date of its neighbour to ${reason}.` });
    }
    const known = utcDate(stored) ?? knownDate(stored); // in whatever order its date is read now
    const dateKey = known?.toISOString() ?? String(stored ?? "");
    return { ...post, publishedAt: former, dateKey };
  });
}

function ambiguous(
  { number, stored }: UndatedPost,
  { name, columns }: Table<"date">,
): OperatorError {
  const row = `The ${columns.date} ${shown(stored)} of row ${number} of the table ${name}`;
  return new OperatorError(
    `${row} can be read in two ways; say by --date-order day-first or --date-order month-first which number is the day.`,
  );
}

/** What begins as the tutorial writes dates is read so, whatever follows. Keys of former imports hold this form. */
function utcDate(stored: unknown): Date | null {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?/.exec(String(stored));
  const date = new Date(match ? `${match[1]}T${match[2]}${match[3] ?? ""}Z` : Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
