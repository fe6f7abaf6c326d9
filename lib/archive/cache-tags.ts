import { cacheTag } from "../cache/cache-tags";
import { periodsBetween } from "../posts/reading/periods";
import type { Beside } from "./moments";

/**
 * The cache tags of a page of what was published in a span of time, which leads to what stands beside it: those
 * of all from the one to the other, as something may come between them. At an end of the archive anything may.
 * Of an empty span: what may fill it.
 */
export function archiveCacheTags(
  [from, to]: [Date, Date],
  { older, newer }: Beside<Date> = { older: from, newer: to },
): string[] {
  if (!older || !newer) return [cacheTag.posts];
  const periods = periodsBetween(older, new Date(newer.getTime() + 1));
  return [cacheTag.everyMonth, ...periods.map(cacheTag.postsIn)];
}
