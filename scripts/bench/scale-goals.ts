import type { Dialect } from "../../lib/config/dialect";
import { FIRST_PAGE, LAST_PAGE } from "./scale-readings";
import { COMMON_WORD, RARE_WORD, SAVING, SAVING_WITHOUT_SEARCH } from "./search-readings";

const FILL_MAX_MS = 2 * 60_000;
const MEMORY_MAX_MB = 400;
const LAST_PAGE_MAX = 3;
const RARE_MAX_MS = 10;
const COMMON_MAX_MS = 50;
const SAVING_MAX = 1.2;

/** What was found on a blog of one size. */
export type Measured = {
  database: Dialect;
  posts: number;
  fillMs: number;
  indexMs: number;
  /** Of everything timed, in milliseconds. */
  times: Record<string, number>;
  memoryMb: number;
};

/** A sentence for each goal that is missed on one database; `all` begins with the smallest blog. */
export function missedGoals(all: Measured[]): string[] {
  const [smallest, largest] = [all[0], all.at(-1)];
  if (!smallest || !largest) return [];
  const ratio = (largest.times[LAST_PAGE] ?? 0) / (smallest.times[FIRST_PAGE] ?? 0);
  const missed = all.flatMap(({ database, posts, fillMs, times, memoryMb }) => {
    const where = `with ${posts.toLocaleString("en")} posts on ${database}`;
    return [
      ...(fillMs > FILL_MAX_MS ? [`Filling ${where} took longer than two minutes.`] : []),
      ...missedBySearch(times).map((goal) => `${goal} ${where}.`),
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

function missedBySearch(times: Record<string, number>): string[] {
  const { [RARE_WORD]: rare = 0, [COMMON_WORD]: common = 0 } = times;
  const { [SAVING]: saving = 0, [SAVING_WITHOUT_SEARCH]: without = 0 } = times;
  return [
    ...(rare > RARE_MAX_MS ? ["Finding a rare word took longer than 10 ms"] : []),
    ...(common > COMMON_MAX_MS ? ["Finding a common word took longer than 50 ms"] : []),
    ...(saving > without * SAVING_MAX ? ["Search made saving slower by more than a fifth"] : []),
  ];
}
