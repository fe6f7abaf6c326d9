import { countBefore } from "../lists/count-before";
import { findMoment } from "./moments";
import { MONTHS_OF_YEAR, type Month, monthOf, monthStart } from "./months";

/** A year in which something was published, with its months in which something was, the newest first. */
export type CountedYear = {
  year: number;
  count: number;
  months: (Month & { count: number })[];
};

const STARTS = [...MONTHS_OF_YEAR, MONTHS_OF_YEAR.length + 1];

/** The years in which something was published, the newest first. */
export async function listYears(timeZone: string): Promise<number[]> {
  const [oldest, newest] = await Promise.all([findMoment("asc"), findMoment("desc")]);
  if (!oldest || !newest) return [];
  const first = monthOf(oldest, timeZone).year;
  const length = monthOf(newest, timeZone).year - first + 1;
  const years = Array.from({ length }, (_, index) => first + index);
  const starts = [...years, first + length].map((year) => monthStart({ year, month: 1 }, timeZone));
  const counts = await countBetween(starts);
  return years.filter((_, index) => counts[index] !== 0).reverse();
}

/** These years, but those in which nothing was published. */
export async function countYears(years: number[], timeZone: string): Promise<CountedYear[]> {
  const starts = years.flatMap((year) =>
    STARTS.map((month) => monthStart({ year, month }, timeZone)),
  );
  const counts = await countBetween(starts);
  return years
    .map((year, index) => countedYear(year, counts.slice(index * STARTS.length)))
    .filter(({ count }) => count > 0);
}

function countedYear(year: number, counts: number[]): CountedYear {
  const months = MONTHS_OF_YEAR.map((month) => ({ year, month, count: counts[month - 1] ?? 0 }));
  const filled = months.filter(({ count }) => count > 0).reverse();
  return { year, months: filled, count: filled.reduce((sum, { count }) => sum + count, 0) };
}

/** How many posts there are from each moment to the next. */
async function countBetween(moments: Date[]): Promise<number[]> {
  const before = await countBefore(moments);
  return before.slice(1).map((count, index) => count - (before[index] ?? 0));
}
