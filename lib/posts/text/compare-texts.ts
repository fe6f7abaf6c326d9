import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { LRUCache } from "lru-cache";
import Piscina from "piscina";
import { BUNDLES } from "../../config/bundles";
import type { ComparisonTask } from "./difference-worker";
import { FORMER_FIELDS } from "./post-text";
import type { TextDifference } from "./text-difference";

export type TextPair = ComparisonTask["pairs"][number];

/** What one request may spend. What is left over is compared when it is asked for again. */
const BUDGET_MS = 1_000;
/** Requests that wait for the thread; further ones go without. */
const WAITING_MAX = 20;
/** In characters. Two texts of a post never change, so what they differ in is worked out once. */
const KEPT_MAX = 4_000_000;
const KEPT_ITEM_MAX = 500_000;

type Comparisons = { pool: Piscina; differences: LRUCache<string, TextDifference> };

const kept = globalThis as typeof globalThis & { carafeComparisons?: Comparisons };

function comparisons(): Comparisons {
  kept.carafeComparisons ??= {
    pool: new Piscina({
      ...{ filename: resolve(BUNDLES.differenceWorker), minThreads: 0, maxThreads: 1 },
      niceIncrement: 10, // readers come first
    }),
    differences: new LRUCache({
      ...{ maxSize: KEPT_MAX, maxEntrySize: KEPT_ITEM_MAX },
      sizeCalculation: (difference) => JSON.stringify(difference).length,
    }),
  };
  return kept.carafeComparisons;
}

/** What became of each text on the way to another; null where there was no time to find out. */
export async function compareTexts(pairs: TextPair[]): Promise<(TextDifference | null)[]> {
  const { pool, differences } = comparisons();
  const keys = pairs.map(keyOf);
  const found = keys.map((key) => differences.get(key) ?? null);
  const missing = pairs.filter((_, index) => found[index] === null);
  if (missing.length === 0 || pool.queueSize >= WAITING_MAX) return found;
  const made: (TextDifference | null)[] = await pool.run({ pairs: missing, budgetMs: BUDGET_MS });
  return found.map((difference, index) => {
    if (difference) return difference;
    const fresh = made.shift() ?? null;
    if (fresh) differences.set(keys[index] ?? "", fresh);
    return fresh;
  });
}

function keyOf(pair: TextPair): string {
  const hash = createHash("sha256");
  for (const text of pair) for (const field of FORMER_FIELDS) hash.update(`${text[field]}\0`);
  return hash.digest("base64url");
}
