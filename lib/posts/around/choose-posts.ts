import type { Key } from "../../lists/queries";
import type { Neighbours } from "./list-around";

export const RELATED_MAX = 3;
const MORE_MAX = 3;

/**
 * Of posts that share tags with one the numbers of those that have most in common with it. A tag says the more, the
 * fewer of the posts around have it; of what is equal the nearest in time come first.
 */
export function chooseRelated(place: Key, tags: Neighbours[]): number[] {
  const scores = new Map<number, { score: number; distance: number }>();
  for (const { older, newer } of tags) {
    const near = [...older, ...newer];
    for (const { id, publishedAt } of near) {
      const score = (scores.get(id)?.score ?? 0) + 1 / near.length;
      const distance = Math.abs(publishedAt.getTime() - place.publishedAt.getTime());
      scores.set(id, { score, distance });
    }
  }
  return [...scores]
    .sort(([id, a], [other, b]) => b.score - a.score || a.distance - b.distance || other - id)
    .slice(0, RELATED_MAX)
    .map(([id]) => id);
}

/** The numbers of what somebody wrote before a post, else after it, without what is shown already. */
export function chooseMore({ older, newer }: Neighbours, shown: number[]): number[] {
  const ids = [...older, ...newer].map(({ id }) => id);
  return ids.filter((id) => !shown.includes(id)).slice(0, MORE_MAX);
}
