import { cachedRead } from "../cache/cached-read";
import { db } from "../database/db";
import { countBefore } from "../lists/count-before";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { shownPostsCacheTags } from "../posts/reading/cache-tags";
import { listLines } from "../posts/reading/post-lines";
import { publication } from "../site/publication";
import { monthAddress } from "./archive-address";
import { archiveCacheTags } from "./cache-tags";
import { momentsBeside, published } from "./moments";
import { type Month, monthOf, monthSpan } from "./months";

const LINES_PER_PAGE = 50;

export type MonthPage = NonNullable<Awaited<ReturnType<typeof readMonthPage>>>;

/** Page `pageText` of what was published in a month, the newest first; null if there is no such page, or nothing. */
export async function findMonthPage(month: Month, pageText: string): Promise<MonthPage | null> {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const { timeZone } = await publication();
  return cachedRead(
    `${monthAddress(month)}, page ${page}, ${timeZone}`,
    () => readMonthPage(month, page, timeZone),
    ({ beside, posts }) => [
      ...archiveCacheTags(monthSpan(month, timeZone), beside),
      ...shownPostsCacheTags(posts),
    ],
  );
}

async function readMonthPage(month: Month, number: number, timeZone: string) {
  const span = monthSpan(month, timeZone);
  const [before = 0, until = 0] = await countBefore(span);
  const count = until - before;
  const last = lastPage(count, LINES_PER_PAGE);
  if (count <= 0 || number > last) return null;
  const [ids, beside] = await Promise.all([listIdsBetween(span, number), momentsBeside(span)]);
  const monthFor = (moment: Date | null) => moment && monthOf(moment, timeZone);
  const [older, newer] = [monthFor(beside.older), monthFor(beside.newer)];
  return { month, posts: await listLines(ids), count, number, last, beside, older, newer };
}

/** The numbers alone, which an index has: what stands before the page is stepped over. */
async function listIdsBetween([from, to]: [Date, Date], page: number): Promise<number[]> {
  const rows = await db().post.findMany({
    where: published({ gte: from, lt: to }),
    select: { id: true },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * LINES_PER_PAGE,
    take: LINES_PER_PAGE,
  });
  return rows.map(({ id }) => id);
}
