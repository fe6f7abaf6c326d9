/** Runs in a worker thread (compare-texts.ts): texts that have nothing in common take their time. */
import type { FormerText } from "./post-text";
import { differenceOf, type TextDifference } from "./text-difference";

export type ComparisonTask = { pairs: [before: FormerText, after: FormerText][]; budgetMs: number };

/** The differences of pairs of texts; null for those that are left when the time is spent. The first is always compared. */
export default function comparisonTask({ pairs, budgetMs }: ComparisonTask) {
  const end = performance.now() + budgetMs;
  return pairs.map(([before, after], index): TextDifference | null =>
    index === 0 || performance.now() < end ? differenceOf(before, after) : null,
  );
}
