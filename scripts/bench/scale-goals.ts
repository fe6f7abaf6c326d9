import type { Dialect } from "../../lib/database/adapter";
import { FIRST_PAGE, LAST_PAGE } from "./scale-readings";

const FILL_MAX_MS = 2 * 60_000;
const MEMORY_MAX_MB = 400;
const LAST_PAGE_MAX = 3;

/** What was found on a blog of one size. */
export type Measured = {
  database: Dialect;
  posts: number;
  fillMs: number;
  /** Of everything timed, in milliseconds. */
  times: Record<string, number>;
  memoryMb: number;
};

/** A sentence for each goal that is missed on one database; `all` begins with the smallest blog. */
export function missedGoals(all: Measured[]): string[] {
  const [smallest, largest] = [all[0], all.at(-1)];
  if (!smallest || !largest) return [];
  const ratio = (largest.times[LAST_PAGE] ?? 0) / (smallest.times[FIRST_PAGE] ?? 0);
  const missed = all.flatMap(({ database, posts, fillMs, memoryMb }) => {
    const where = `with ${posts.toLocaleString("en")} posts on ${database}`;
    return [
      ...(fillMs > FILL_MAX_MS ? [`Filling ${where} took longer than two minutes.`] : []),
      ...(memoryMb > MEMORY_MAX_MB ? [`The process took more than 400 MB ${where}.`] : []),
    ];
  });
  if (ratio > LAST_PAGE_MAX) {
    missed.push(
      `On ${largest.database} the last page of ${largest.posts.toLocaleString("en")} posts took ${ratio.toFixed(1)} times as long as the first of ${smallest.posts.toLocaleString("en")}.`,
    );
  }
  return missed;
}
