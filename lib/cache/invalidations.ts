/**
 * What has changed, and when. The page cache, the visitor cache (server/) and what the site itself
 * remembers (cached-read.ts) go by the same count, each in a copy of this module: the count is the process's.
 */
import { AsyncLocalStorage } from "node:async_hooks";

/** Of so many tags the newest invalidation is remembered; then everything cached so far counts as old. */
const MAX_TAGS = 50_000;

/** The tag of whatever is cached. It stands here because Next takes this module into middleware, too, where there is no node:crypto. */
export const EVERYTHING = "everything";

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
  /** Until when this process surely hears of other processes' invalidations, by `performance.now()`. */
  heardUntil: number;
  /** Resolves once the pages are made whose making has begun, or nobody should wait for them any longer. */
  rendersDone: () => Promise<unknown>;
  /** Those among them that nobody waits for any longer. */
  slowRenders: Set<Pick<Stamp, "madeAfter">>;
  /** Tells other processes; resolves once none of them shows what was before. */
  tellOthers: (tags: string[]) => Promise<void>;
};

const shared = globalThis as { carafeInvalidations?: Invalidations };
shared.carafeInvalidations ??= {
  areRecorded: false,
  count: 0,
  newest: new Map(),
  forgottenUpTo: 0,
  sources: new AsyncLocalStorage(),
  heardUntil: Number.POSITIVE_INFINITY,
  rendersDone: async () => {},
  slowRenders: new Set(),
  tellOthers: async () => {},
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

/** Says until when other processes' invalidations are surely heard of; nothing cached is trusted after it. */
export function hearUntil(moment: number): void {
  invalidations.heardUntil = moment;
}

/** Whether every invalidation is heard of. Always, where one process serves the site. */
export function isHearing(): boolean {
  return performance.now() < invalidations.heardUntil;
}

/** Says how to learn that no page is being made any more. */
export function onRendersDone(rendersDone: () => Promise<unknown>): void {
  invalidations.rendersDone = rendersDone;
}

/** Says that a change no longer waits for a page that is being made, until the function that this gives is called. */
export function noteSlowRender(render: Pick<Stamp, "madeAfter">): () => void {
  invalidations.slowRenders.add(render);
  return () => invalidations.slowRenders.delete(render);
}

/** Whether a page is being made, for whoever asks for it, that may show a text from before a change that was acknowledged. */
export function isOldRenderShared(): boolean {
  const { count, slowRenders } = invalidations;
  return [...slowRenders].some(({ madeAfter }) => madeAfter < count);
}

/** Resolves once the pages are made whose making began before now, or nobody should wait for them any longer. */
export async function rendersDone(): Promise<void> {
  await invalidations.rendersDone();
}

/** Says how other processes are told of an invalidation. */
export function onInvalidation(tellOthers: (tags: string[]) => Promise<void>): void {
  invalidations.tellOthers = tellOthers;
}

/** Records an invalidation, here and elsewhere; resolves once nobody is shown what was before. */
export async function invalidateEverywhere(tags: string[]): Promise<void> {
  recordInvalidation(tags);
  await Promise.all([rendersDone(), invalidations.tellOthers(tags)]);
}

/** Makes whatever shows one of these tags count as outdated. */
export function recordInvalidation(tags: string[]): void {
  const { newest } = invalidations;
  invalidations.count++;
  if (newest.size + tags.length > MAX_TAGS || tags.includes(EVERYTHING)) {
    newest.clear();
    invalidations.forgottenUpTo = invalidations.count;
  }
  for (const tag of tags) newest.set(tag, invalidations.count);
}

/** Whether something it shows has changed since. */
export function isOutdated({ tags, madeAfter }: Stamp): boolean {
  const { count, forgottenUpTo, newest } = invalidations;
  if (!isHearing()) return true;
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
