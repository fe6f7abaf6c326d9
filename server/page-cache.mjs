/**
 * Where `next start` keeps prerendered pages: in memory, bounded, and never older than the last
 * change. Next loads this file itself (`cacheHandler` in next.config.ts).
 */
import { LRUCache } from "lru-cache";
import { changeCount, isOutdated, noteSource, recordChange } from "./changes.mjs";

const MAX_BYTES = 64 * 1024 * 1024;
/** A change waits at most this long for pages that are being rendered with the text before it. */
const RENDER_PATIENCE_MS = 2_000;
/** A render that throws stores nothing; after this long it has. */
const RENDER_MAX_MS = 60_000;

// For what the site itself remembers (lib/cache/cached-read.ts).
Object.assign(globalThis, { carafeFreshness: { changeCount, isOutdated } });

/** @typedef {{ value: any, lastModified: number, cacheControl?: { revalidate?: number | false }, madeAfter: number }} Entry */

/** @type {LRUCache<string, Entry>} */
const pages = new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: ({ value }) => sizeOf(value) });

/** @type {Map<string, { madeAfter: number, done: Promise<void>, finish: () => void }>} pages being made */
const renders = new Map();

export default class PageCache {
  /**
   * @param {string} key
   * @param {{ kind: string }} context
   */
  async get(key, { kind }) {
    if (kind === "FETCH") return null; // carries tags only, see lib/adapters/page-cache.ts
    const entry = pages.get(key);
    if (entry && !isOutdated(stampOf(entry))) {
      note(entry);
      return entry;
    }
    pages.delete(key);
    startRender(key);
    return null;
  }

  /**
   * @param {string} key
   * @param {any} value
   * @param {{ cacheControl?: { revalidate?: number | false } }} context
   */
  async set(key, value, { cacheControl }) {
    if (!value || value.kind === "FETCH") return;
    // What a page shows was read after its render began, not when it is stored.
    const madeAfter = renders.get(key)?.madeAfter ?? 0;
    renders.get(key)?.finish();
    const entry = { value, cacheControl, madeAfter, lastModified: Date.now() };
    pages.set(key, entry);
    note(entry);
  }

  /**
   * Called before an action answers. It waits for the pages being made right now, because Next
   * gives them to everybody who asks meanwhile, and they may show the text before the change.
   * @param {string | string[]} tags
   */
  async revalidateTag(tags) {
    recordChange([tags].flat());
    await Promise.all([...renders.values()].map((render) => render.done));
  }

  resetRequestCache() {}
}

/** @param {string} key */
function startRender(key) {
  if (renders.has(key)) return; // the older start is the careful answer
  /** @type {() => void} */
  let resolve = () => {};
  /** @type {Promise<void>} */
  const done = new Promise((settle) => {
    resolve = settle;
  });
  const patience = setTimeout(resolve, RENDER_PATIENCE_MS).unref();
  const end = setTimeout(() => render.finish(), RENDER_MAX_MS).unref();
  const render = {
    madeAfter: changeCount(),
    done,
    finish() {
      clearTimeout(patience);
      clearTimeout(end);
      if (renders.get(key) === render) renders.delete(key);
      resolve();
    },
  };
  renders.set(key, render);
}

/**
 * Where a page has a time to be made anew, Next alone keeps it.
 * @param {Entry} entry
 */
function note(entry) {
  if (typeof entry.cacheControl?.revalidate !== "number") noteSource(stampOf(entry));
}

/** @param {Entry} entry */
function stampOf({ value, madeAfter }) {
  const tags = value.headers?.["x-next-cache-tags"] ?? "";
  return { tags: tags.split(","), madeAfter };
}

/** @param {any} value */
function sizeOf(value) {
  const parts = [value.html, value.rscData, value.body, ...(value.segmentData?.values() ?? [])];
  return 1024 + parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
