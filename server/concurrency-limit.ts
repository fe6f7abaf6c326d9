/** Many requests that take long, sent at the same moment, keep nobody else waiting, nor each other. */
import { AsyncResource } from "node:async_hooks";
import { requestContext } from "../lib/http/request-context";
import { gauge } from "../lib/metrics/measure";
import type { Handler, Request } from "./handler";

/** Drawn side by side, a few pages take a third less time each than one after the other, or all at once. */
const CONCURRENCY_MAX = 5;
/** What takes longer waits for something else than this process, and leaves its place to others. */
const PLACE_MS = 25;

type Waiting = { request: Request; address: string; begin: () => Promise<void> };

/** Has a handler answer a few requests at a time; `asking` is the address they come from, where their own context does not say. */
export type ConcurrencyLimit = (handle: Handler, asking?: string) => Handler;

/**
 * One limit for all handlers that are given to it. Those that read begin together; one that writes begins in a turn
 * of the event loop of its own, so that between two of them readers get the pages that are cached.
 * Whoever has few requests under way comes before whoever has many, so that a flood from one address holds up itself.
 */
export function concurrencyLimit(): ConcurrencyLimit {
  let queue: Waiting[] = [];
  /** How many requests of each address have begun and not ended. */
  const underWay = new Map<string, number>();
  let running = 0;
  let isPlanned = false;
  gauge("carafe_http_requests_waiting", () => queue.length);

  return (handle, asking) => (request, response) =>
    new Promise((resolve, reject) => {
      const address = asking ?? requestContext()?.address ?? "";
      // It begins in a turn that another request may have planned, but in its own context.
      const answer = AsyncResource.bind(async () => handle(request, response));
      queue.push({ request, address, begin: () => answer().then(resolve, reject) });
      if (!isPlanned) beginNext();
    });

  function beginNext(): void {
    const next = nextOf(inFairOrder(queue, underWay), CONCURRENCY_MAX - running);
    queue = queue.filter((waiting) => !next.includes(waiting));
    isPlanned = false;
    if (next.length > 0) plan();
    for (const waiting of next) void run(waiting);
  }

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(beginNext);
  }

  async function run({ begin, address }: Waiting): Promise<void> {
    running++;
    underWay.set(address, (underWay.get(address) ?? 0) + 1);
    let hasPlace = true;
    const leave = () => {
      if (!hasPlace) return;
      hasPlace = false;
      clearTimeout(timeout);
      running--;
      plan();
    };
    const timeout = setTimeout(leave, PLACE_MS);
    try {
      await begin();
    } finally {
      leave();
      const others = (underWay.get(address) ?? 1) - 1;
      if (others > 0) underWay.set(address, others);
      else underWay.delete(address);
    }
  }
}

/** By how many requests each comes after of those of its own address, those under way included; else as they came. */
function inFairOrder(queue: Waiting[], underWay: Map<string, number>): Waiting[] {
  const ahead = new Map(underWay);
  const ranked = queue.map((waiting) => {
    const rank = ahead.get(waiting.address) ?? 0;
    ahead.set(waiting.address, rank + 1);
    return { waiting, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ waiting }) => waiting);
}

/** What begins next: one write, or the reads before the next write. */
function nextOf(waiting: Waiting[], free: number): Waiting[] {
  const untilWrite = waiting.findIndex(({ request }) => !isRead(request));
  const reads = untilWrite === -1 ? waiting.length : untilWrite;
  return waiting.slice(0, Math.min(free, Math.max(reads, 1)));
}

function isRead({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}
