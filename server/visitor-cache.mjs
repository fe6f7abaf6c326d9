/**
 * Whole answers to visitors, kept as finished bytes and never older than the last change of what
 * they show (docs/decisions/server.md).
 */
import { LRUCache } from "lru-cache";
import { changeCount, isOutdated, withSources } from "./changes.mjs";
import { KeptPage } from "./kept-page.mjs";
import { visitorKey } from "./visitor-key.mjs";

/** Anybody can think of addresses that do not exist, so few of them are kept, and not for long. */
const MAX_MISSING = 100;
const MISSING_TTL_MS = 60_000;

const KEPT_STATUSES = [200, 308, 404];

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {import("./answer-apart.mjs").Answer} Answer */
/** @typedef {import("./changes.mjs").Stamp} Stamp */
/** @typedef {(request: Request, response: Response) => void | Promise<void>} Handler */
/** @typedef {{ page: KeptPage, stamp: Stamp }} Entry */

/**
 * @param {Handler} handle for all other requests
 * @param {(address: string) => Promise<Answer>} make makes a page that is not kept, for nobody in particular
 * @param {number} maxBytes 0 keeps nothing
 * @returns {Handler}
 */
export function withVisitorCache(handle, make, maxBytes) {
  const store = pageStore(maxBytes);
  /** @type {Map<string, { begunAfter: number, page: Promise<KeptPage> }>} */
  const flights = new Map();

  return (request, response) => {
    const key = visitorKey(request);
    if (key === null) return handle(request, response);
    const kept = store.get(key);
    return kept ? kept.send(request, response, "HIT") : answerNew(key, request, response);
  };

  /**
   * @param {string} key
   * @param {Request} request
   * @param {Response} response
   */
  async function answerNew(key, request, response) {
    const page = await joinedPage(key);
    await page.send(request, response, "MISS");
  }

  /**
   * Those who ask for a page that is being made get it too, unless something has changed meanwhile:
   * whoever has seen a change succeed must not get the text before it.
   * @param {string} key
   */
  function joinedPage(key) {
    const flying = flights.get(key);
    if (flying?.begunAfter === changeCount()) return flying.page;
    const flight = { begunAfter: changeCount(), page: makePage(key) };
    flights.set(key, flight);
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flight.page.then(land, land);
    return flight.page;
  }

  /** @param {string} key */
  async function makePage(key) {
    try {
      const { result, sources } = await withSources(() => make(key));
      const page = new KeptPage(result);
      const isShared = sources.length > 0 && result.headers["set-cookie"] === undefined;
      if (isShared && KEPT_STATUSES.includes(result.status)) store.set(key, page, sources);
      return page;
    } catch (error) {
      console.error(error);
      return new KeptPage(BROKEN);
    }
  }
}

const BROKEN = {
  status: 500,
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  body: Buffer.from("Something broke on our side. Please try again in a moment."),
};

/** @param {number} maxBytes */
function pageStore(maxBytes) {
  /** @type {LRUCache<string, Entry> | null} */
  const pages =
    maxBytes > 0
      ? new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ page }) => page.bytes })
      : null;
  /** @type {LRUCache<string, Entry>} */
  const missing = new LRUCache({ max: MAX_MISSING, ttl: MISSING_TTL_MS });

  return {
    /** @param {string} key */
    get(key) {
      const entry = pages?.get(key) ?? missing.get(key);
      if (entry && !isOutdated(entry.stamp)) {
        entry.stamp.madeAfter = changeCount(); // the changes up to here were others'
        return entry.page;
      }
      pages?.delete(key);
      missing.delete(key);
      return null;
    },
    /**
     * @param {string} key
     * @param {KeptPage} page
     * @param {Stamp[]} sources
     */
    set(key, page, sources) {
      const madeAfter = Math.min(...sources.map((source) => source.madeAfter));
      const stamp = { tags: sources.flatMap(({ tags }) => tags), madeAfter };
      if (!pages || isOutdated(stamp)) return;
      (page.status === 404 ? missing : pages).set(key, { page, stamp });
    },
  };
}
