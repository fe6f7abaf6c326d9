import type { Dialect } from "../../lib/config/dialect";
import { siteSettings, stopSite } from "../../test/site";
import { DIALECTS } from "../database/schema";
import { newBlog } from "./new-blog";
import { peakMemoryMb } from "./peak-memory";
import { type Measured, missedGoals } from "./scale-goals";
import { timeReadings } from "./scale-readings";
import { scaleTable } from "./scale-table";
import { indexBlog, timeSearches } from "./search-readings";
import { undoneAtTheEnd } from "./undone-at-the-end";
import { startWatchedSite } from "./watched-site";

const SIZES = [1_000, 100_000, 1_000_000];

type Options = { posts?: number[]; databases?: Dialect[] };

/**
 * `npm run bench -- scale`: how long reading, searching and publishing take on blogs of growing size. Prints a table
 * for each database; true when all goals are met (docs/decisions/scale.md).
 */
export async function benchScale({
  posts = SIZES,
  databases = DIALECTS,
}: Options = {}): Promise<boolean> {
  const missed: string[] = [];
  for (const database of databases) {
    const all: Measured[] = [];
    for (const size of posts) {
      console.log(`${size.toLocaleString("en")} posts on ${database} …`);
      all.push(await measure(database, size));
    }
    console.log(`\n${scaleTable(all)}\n`);
    missed.push(...missedGoals(all));
  }
  console.log(missed.length === 0 ? "All goals are met." : missed.join("\n"));
  return missed.length === 0;
}

/** On a database of its own, which is removed. */
async function measure(database: Dialect, posts: number): Promise<Measured> {
  return undoneAtTheEnd(async (atTheEnd) => {
    const { databaseUrl, folder, fillMs } = await newBlog(database, posts, atTheEnd);
    const settings = await siteSettings(databaseUrl, folder);
    const indexMs = await indexBlog(settings);
    const site = await startWatchedSite(settings);
    atTheEnd(() => stopSite(site));
    const times = await timeReadings(site, posts);
    const memoryMb = peakMemoryMb(site.process.pid ?? 0);
    await stopSite(site);
    const searches = await timeSearches(settings);
    return { database, posts, fillMs, indexMs, times: { ...times, ...searches }, memoryMb };
  });
}
