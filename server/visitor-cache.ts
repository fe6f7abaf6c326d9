/**
 * Whole answers to visitors, kept as finished bytes and never older than the last change of what
 * they show (docs/decisions/server.md).
 */

import { LRUCache } from "lru-cache";
import {
  invalidationCount,
  isHearing,
  isOutdated,
  type Stamp,
  withSources,
} from "../lib/cache/invalidations";
import { log } from "../lib/log/log";
import { gauge } from "../lib/metrics/measure";
import { CachedResponse } from "./cached-response";
import type { Handler, Request, Response } from "./handler";
import type { BufferedResponse } from "./subrequest";
import { visitorKey } from "./visitor-key";

/** Anybody can think of addresses that do not exist, so few of them are kept, and not for long. */
const MAX_MISSING = 100;
const MISSING_TTL_MS = 60_000;

const CACHED_STATUSES = [200, 308, 404];

type Entry = { page: CachedResponse; stamp: Stamp };
type InFlight = { begunAfter: number; page: Promise<CachedResponse> };

/**
 * Answers visitors from the cache, and leaves all other requests to `handle`. `make` makes a page that
 * is not cached, for nobody in particular; 0 bytes keep nothing. `around` wraps what is not cached.
 */
export function withVisitorCache(
  handle: Handler,
  make: (address: string) => Promise<BufferedResponse>,
  maxBytes: number,
  around: (handle: Handler) => Handler = (inner) => inner,
): Handler {
  const store = pageStore(maxBytes);
  const inFlight = new Map<string, InFlight>();

  const answerOthers = around(handle);

  return (request, response) => {
    const key = visitorKey(request);
    if (key === null) return answerOthers(request, response);
    const cached = store.get(key);
    if (cached) return cached.send(request, response, "HIT");
    return around((asked, answered) => answerNew(key, asked, answered))(request, response);
  };

  async function answerNew(key: string, request: Request, response: Response): Promise<void> {
    const page = await coalesced(key);
    await page.send(request, response, "MISS");
  }

  /**
   * Those who ask for a page that is being made get it too, unless something has changed meanwhile:
   * whoever has seen a change succeed must not get the text before it.
   */
  function coalesced(key: string): Promise<CachedResponse> {
    const others = inFlight.get(key);
    if (others?.begunAfter === invalidationCount() && isHearing()) return others.page;
    const own = { begunAfter: invalidationCount(), page: makePage(key) };
    inFlight.set(key, own);
    const settle = () => {
      if (inFlight.get(key) === own) inFlight.delete(key);
    };
    own.page.then(settle, settle);
    return own.page;
  }

  async function makePage(key: string): Promise<CachedResponse> {
    try {
      const { result, sources } = await withSources(() => make(key));
      const page = new CachedResponse(result);
      const isShared = sources.length > 0 && result.headers["set-cookie"] === undefined;
      if (isShared && CACHED_STATUSES.includes(result.status)) store.set(key, page, sources);
      return page;
    } catch (error) {
      log.error(error, "A page could not be made.");
      return new CachedResponse(BROKEN);
    }
  }
}

const BROKEN = {
  status: 500,
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  body: Buffer.from("Something broke on our side. Please try again in a moment."),
};

function pageStore(maxBytes: number) {
  const pages: LRUCache<string, Entry> | null =
    maxBytes > 0
      ? new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ page }) => page.bytes })
      : null;
  const missing = new LRUCache<string, Entry>({ max: MAX_MISSING, ttl: MISSING_TTL_MS });
  gauge("carafe_visitor_cache_bytes", () => pages?.calculatedSize ?? 0);
  gauge("carafe_visitor_cache_pages", () => pages?.size ?? 0);

  return {
    get(key: string): CachedResponse | null {
      const entry = pages?.get(key) ?? missing.get(key);
      if (entry && !isOutdated(entry.stamp)) {
        entry.stamp.madeAfter = invalidationCount(); // the changes up to here were others'
        return entry.page;
      }
      pages?.delete(key);
      missing.delete(key);
      return null;
    },
    set(key: string, page: CachedResponse, sources: Stamp[]): void {
      const madeAfter = Math.min(...sources.map((source) => source.madeAfter));
      const stamp = { tags: sources.flatMap(({ tags }) => tags), madeAfter };
      if (!pages || isOutdated(stamp)) return;
      (page.status === 404 ? missing : pages).set(key, { page, stamp });
    },
  };
}
