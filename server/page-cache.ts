/**
 * Where `next start` keeps prerendered pages: in memory, bounded, and never older than the last
 * change. Next loads this program itself (`cacheHandler` in next.config.ts).
 */
import { LRUCache } from "lru-cache";
import { SharedCacheControls } from "next/dist/server/lib/incremental-cache/shared-cache-controls.external.js";
import {
  beginRecording,
  invalidateEverywhere,
  invalidationCount,
  isOutdated,
  noteSlowRender,
  noteSource,
  onRendersDone,
  type Stamp,
} from "../lib/cache/invalidations";

const MAX_BYTES = 64 * 1024 * 1024;
/** Anybody can think of addresses that do not exist, and the visitor cache keeps what these answer (visitor-cache.ts). */
const MAX_MISSING = 100;
/** A change waits no longer for a page that may show the text before it; readers get pages of their own then (fresh-pages.ts). */
const RENDER_WAIT_MAX_MS = 2_000;
/** A render that throws stores nothing; after this long it has. */
const RENDER_MAX_MS = 60_000;

beginRecording();

/** What is read here of what Next keeps of a page or a route. */
type Cached = {
  kind: string;
  status?: number;
  html?: string;
  rscData?: Buffer;
  body?: Buffer;
  segmentData?: Map<string, Buffer>;
  headers?: Record<string, unknown>;
};
type CacheControl = { revalidate?: number | false };
type Entry = {
  value: Cached;
  lastModified: number;
  cacheControl?: CacheControl;
  madeAfter: number;
};

const pages = new LRUCache<string, Entry>({
  maxSize: MAX_BYTES,
  sizeCalculation: ({ value }) => sizeOf(value),
});

const missing = new LRUCache<string, Entry>({ max: MAX_MISSING });

type Render = { madeAfter: number; done: Promise<void>; finish: () => void };

/** The pages being made. */
const renders = new Map<string, Render>();

// Next gives them to everybody who asks meanwhile, and they may show the text before a change.
onRendersDone(() => Promise.all([...renders.values()].map((render) => render.done)));

export default class PageCache {
  async get(key: string, { kind }: { kind: string }): Promise<Entry | null> {
    if (kind === "FETCH") return null; // carries tags only, see lib/adapters/page-cache.ts
    const entry = pages.get(key) ?? missing.get(key);
    if (entry && !isOutdated(stampOf(entry))) {
      note(entry);
      return entry;
    }
    pages.delete(key);
    missing.delete(key);
    startRender(key);
    return null;
  }

  async set(
    key: string,
    value: Cached | null,
    { cacheControl }: { cacheControl?: CacheControl },
  ): Promise<void> {
    if (!value || value.kind === "FETCH") return;
    forgetLifetimes();
    // What a page shows was read after its render began, not when it is stored.
    const madeAfter = renders.get(key)?.madeAfter ?? 0;
    renders.get(key)?.finish();
    const entry = { value, cacheControl, madeAfter, lastModified: Date.now() };
    pages.delete(key);
    missing.delete(key);
    (value.status === 404 ? missing : pages).set(key, entry);
    note(entry);
  }

  /** Called before an action answers. */
  async revalidateTag(tags: string | string[]): Promise<void> {
    await invalidateEverywhere([tags].flat());
  }

  resetRequestCache(): void {}
}

/**
 * For how long a page is good stands in its entry, where Next looks first (16.4). What it notes besides of
 * each address that was ever asked for it never lets go.
 */
function forgetLifetimes(): void {
  SharedCacheControls.prototype.clear();
}

function startRender(key: string): void {
  if (renders.has(key)) return; // the older start is the careful answer
  let resolve = () => {};
  const done = new Promise<void>((settle) => {
    resolve = settle;
  });
  let forgetSlow = () => {};
  const waited = setTimeout(() => {
    forgetSlow = noteSlowRender(render);
    resolve();
  }, RENDER_WAIT_MAX_MS).unref();
  const end = setTimeout(() => render.finish(), RENDER_MAX_MS).unref();
  const render = {
    madeAfter: invalidationCount(),
    done,
    finish() {
      clearTimeout(waited);
      clearTimeout(end);
      if (renders.get(key) === render) renders.delete(key);
      forgetSlow();
      resolve();
    },
  };
  renders.set(key, render);
}

/** Where a page has a time to be made anew, Next alone keeps it. */
function note(entry: Entry): void {
  if (typeof entry.cacheControl?.revalidate !== "number") noteSource(stampOf(entry));
}

function stampOf({ value, madeAfter }: Entry): Stamp {
  const tags = String(value.headers?.["x-next-cache-tags"] ?? "");
  return { tags: tags.split(","), madeAfter };
}

/** In bytes; where a text has one “ in it, each of its characters takes two. */
function sizeOf({ html = "", rscData, body, segmentData }: Cached): number {
  const parts = [rscData, body, ...(segmentData?.values() ?? [])];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 1024 + 2 * html.length);
}
