import { cacheTag } from "../cache/cache-tags";
import { cachedRead } from "../cache/cached-read";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { publication } from "../site/publication";
import { archiveCacheTags } from "./cache-tags";
import { countYears, listYears } from "./count-years";
import { momentsBeside } from "./moments";
import { type Month, monthOf, yearSpan } from "./months";

const YEARS_PER_PAGE = 20;

export type YearsPage = NonNullable<Awaited<ReturnType<typeof readYearsPage>>>;
export type YearPage = NonNullable<Awaited<ReturnType<typeof readYear>>>;

/** Page `pageText` of the years, the newest first; null if the text names no page that exists. */
export async function findYearsPage(pageText: string): Promise<YearsPage | null> {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const { timeZone } = await publication();
  const key = `years, page ${page}, ${timeZone}`;
  return cachedRead(
    key,
    () => readYearsPage(page, timeZone),
    () => [cacheTag.posts],
  );
}

/** A year of the archive; null if nothing was published in it. */
export async function findYear(year: number): Promise<YearPage | null> {
  const { timeZone } = await publication();
  return cachedRead(
    `year ${year}, ${timeZone}`,
    () => readYear(year, timeZone),
    ({ beside }) => archiveCacheTags(yearSpan(year, timeZone), beside),
  );
}

/** All months in which something was published, the newest first. */
export async function listMonths(): Promise<Month[]> {
  const { timeZone } = await publication();
  const years = await countYears(await listYears(timeZone), timeZone);
  return years.flatMap(({ months }) => months);
}

async function readYearsPage(number: number, timeZone: string) {
  const years = await listYears(timeZone);
  const last = lastPage(years.length, YEARS_PER_PAGE);
  if (number > last) return null;
  const end = number * YEARS_PER_PAGE;
  const shown = years.slice(end - YEARS_PER_PAGE, end);
  return { years: await countYears(shown, timeZone), number, last };
}

async function readYear(year: number, timeZone: string) {
  const [counted] = await countYears([year], timeZone);
  if (!counted) return null;
  const beside = await momentsBeside(yearSpan(year, timeZone));
  const yearOf = (moment: Date | null) => moment && monthOf(moment, timeZone).year;
  return { ...counted, beside, older: yearOf(beside.older), newer: yearOf(beside.newer) };
}
