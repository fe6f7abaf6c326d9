import { LRUCache } from "lru-cache";
import { cacheTag } from "./cache-tags";
import { invalidationCount, isOutdated, isRecording, type Stamp } from "./invalidations";

type Entry = { value: object; stamp: Stamp };

const shared = globalThis as { carafeCachedReads?: LRUCache<string, Entry> };

/** In characters of JSON; 16 MB at the very most. */
const MAX_LENGTH = 8_000_000;

/** While the site is being developed, what `read` gives may have another shape after each edit. */
const IS_CHANGING = process.env.NODE_ENV === "development";

// Next loads this file once for each bundle; one process has one memory.
shared.carafeCachedReads ??= new LRUCache({
  maxSize: MAX_LENGTH,
  sizeCalculation: ({ value }) => JSON.stringify(value).length,
});
const memory = shared.carafeCachedReads;

/**
 * What `read` gives, remembered until something changes that it shows, as kept pages are. Only for what
 * everybody may see. Nothing (null) is not remembered.
 */
export async function cachedRead<Value extends object | null>(
  key: string,
  read: () => Promise<Value>,
  tagsOf: (value: NonNullable<Value>) => string[],
): Promise<Value> {
  if (!isRecording() || IS_CHANGING) return read();
  const known = memory.get(key);
  if (known && !isOutdated(known.stamp)) return known.value as Value;
  const madeAfter = invalidationCount();
  const value = await read();
  if (value === null) {
    memory.delete(key);
    return value;
  }
  const tags = [...tagsOf(value), cacheTag.everything];
  memory.set(key, { value, stamp: { tags, madeAfter } });
  return value;
}
