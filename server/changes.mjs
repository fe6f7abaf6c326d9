/**
 * What has changed, and when: page-cache.mjs and visitor-cache.mjs go by the same count. Next loads
 * the one by itself, so the count is the process's and not a module's.
 */
import { AsyncLocalStorage } from "node:async_hooks";

/** Of so many tags the newest change is remembered; then everything kept so far counts as old. */
const MAX_TAGS = 50_000;

/**
 * What something kept shows, and the last change that it has seen.
 * @typedef {{ tags: string[], madeAfter: number }} Stamp
 */
/**
 * @typedef {object} Changes
 * @property {number} count
 * @property {Map<string, number>} newest the newest change of each tag
 * @property {number} forgottenUpTo the changes up to here have no tags any more
 * @property {AsyncLocalStorage<Stamp[]>} sources what the answer being made is taken from
 */

/** @type {typeof globalThis & { carafeChanges?: Changes }} */
const shared = globalThis;
shared.carafeChanges ??= {
  count: 0,
  newest: new Map(),
  forgottenUpTo: 0,
  sources: new AsyncLocalStorage(),
};
const changes = shared.carafeChanges;

/** How many changes there have been; what is made from now on has seen them all. */
export function changeCount() {
  return changes.count;
}

/** @param {string[]} tags what has changed */
export function recordChange(tags) {
  changes.count++;
  if (changes.newest.size + tags.length > MAX_TAGS) {
    changes.newest.clear();
    changes.forgottenUpTo = changes.count;
  }
  for (const tag of tags) changes.newest.set(tag, changes.count);
}

/**
 * Whether something it shows has changed since.
 * @param {Stamp} stamp
 */
export function isOutdated({ tags, madeAfter }) {
  if (madeAfter === changes.count) return false;
  if (madeAfter < changes.forgottenUpTo) return true;
  return tags.some((tag) => (changes.newest.get(tag) ?? 0) > madeAfter);
}

/**
 * Tells whoever makes this answer that it is taken from a kept page.
 * @param {Stamp} stamp
 */
export function noteSource(stamp) {
  changes.sources.getStore()?.push(stamp);
}

/**
 * Runs `make`; also gives the kept pages that its result is taken from. None means that Next makes
 * such an answer anew for each request.
 * @template Result
 * @param {() => Promise<Result>} make
 * @returns {Promise<{ result: Result, sources: Stamp[] }>}
 */
export async function withSources(make) {
  /** @type {Stamp[]} */
  const sources = [];
  return { result: await changes.sources.run(sources, make), sources };
}
