/**
 * What has changed, and when. The page cache, the visitor cache (server/) and what the site itself
 * remembers (cached-read.ts) go by the same count, each in a copy of this module: the count is the process's.
 */
import { AsyncLocalStorage } from "node:async_hooks";

/** Of so many tags the newest invalidation is remembered; then everything cached so far counts as old. */
const MAX_TAGS = 50_000;

/** What something cached shows, and the last invalidation that it has seen. */
export type Stamp = { tags: string[]; madeAfter: number };

type Invalidations = {
  /** Whether somebody records them. On a hosted platform nobody does. */
  areRecorded: boolean;
  count: number;
  /** The newest invalidation of each tag. */
  newest: Map<string, number>;
  /** The invalidations up to here have no tags any more. */
  forgottenUpTo: number;
  /** What the answer being made is taken from. */
  sources: AsyncLocalStorage<Stamp[]>;
};

const shared = globalThis as { carafeInvalidations?: Invalidations };
shared.carafeInvalidations ??= {
  areRecorded: false,
  count: 0,
  newest: new Map(),
  forgottenUpTo: 0,
  sources: new AsyncLocalStorage(),
};
const invalidations = shared.carafeInvalidations;

/** Says that every invalidation is recorded from now on, so that what is cached can be trusted. */
export function beginRecording(): void {
  invalidations.areRecorded = true;
}

/** Whether somebody records invalidations; else nothing may be kept. */
export function isRecording(): boolean {
  return invalidations.areRecorded;
}

/** How many invalidations there have been; what is made from now on has seen them all. */
export function invalidationCount(): number {
  return invalidations.count;
}

/** Makes whatever shows one of these tags count as outdated. */
export function recordInvalidation(tags: string[]): void {
  const { newest } = invalidations;
  invalidations.count++;
  if (newest.size + tags.length > MAX_TAGS) {
    newest.clear();
    invalidations.forgottenUpTo = invalidations.count;
  }
  for (const tag of tags) newest.set(tag, invalidations.count);
}

/** Whether something it shows has changed since. */
export function isOutdated({ tags, madeAfter }: Stamp): boolean {
  const { count, forgottenUpTo, newest } = invalidations;
  if (madeAfter === count) return false;
  if (madeAfter < forgottenUpTo) return true;
  return tags.some((tag) => (newest.get(tag) ?? 0) > madeAfter);
}

/** Tells whoever makes this answer that it is taken from something cached. */
export function noteSource(stamp: Stamp): void {
  invalidations.sources.getStore()?.push(stamp);
}

/**
 * Runs `make`; also gives the cached pages that its result is taken from. None means that Next makes
 * such an answer anew for each request.
 */
export async function withSources<Result>(
  make: () => Promise<Result>,
): Promise<{ result: Result; sources: Stamp[] }> {
  const sources: Stamp[] = [];
  return { result: await invalidations.sources.run(sources, make), sources };
}
