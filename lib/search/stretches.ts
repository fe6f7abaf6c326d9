import { stretchMark } from "./marks";

/**
 * PostgreSQL's index of words knows no order. So that the newest posts that have a frequent word are found without
 * reading all of them, each post also has marks that say in which stretches of all posts it stands: in one of 2,048
 * by their numbers, in one four times as long, and so on.
 */
const SHORTEST = 2_048;
const GROWTH = 4;
const LENGTHS = Array.from({ length: 7 }, (_, level) => SHORTEST * GROWTH ** level);

/** The marks of the stretches that a post is in, or the page that a site begins with, whose number is below 0. */
export function stretchesOf(id: number): string[] {
  return LENGTHS.map((_, level) => stretchOf(level, Math.max(0, id)));
}

/** Lists of stretches that together hold all posts up to this number: those of a list stand before the one before. */
export function newestFirst(newest: number): string[][] {
  const lists: string[][] = [];
  let end = Math.max(0, newest) + 1;
  for (const [level, length] of LENGTHS.entries()) {
    const isLast = level === LENGTHS.length - 1;
    const start = isLast ? 0 : Math.max(0, end - 1 - ((end - 1) % (length * GROWTH)));
    const count = Math.ceil((end - start) / length);
    const stretches = Array.from({ length: count }, (_, index) =>
      stretchOf(level, end - 1 - index * length),
    );
    // Those of the shortest each by itself: a word that most posts have is found there.
    lists.push(...(level === 0 ? stretches.map((stretch) => [stretch]) : [stretches]));
    end = start;
  }
  return lists.filter((list) => list.length > 0);
}

function stretchOf(level: number, id: number): string {
  return stretchMark(level, Math.floor(id / (LENGTHS[level] ?? 1)));
}
