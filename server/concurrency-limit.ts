/** Many requests that take long, sent at the same moment, keep nobody else waiting, nor each other. */
import { AsyncResource } from "node:async_hooks";
import { gauge } from "../lib/metrics/measure";
import type { Handler, Request } from "./handler";

/** Drawn side by side, a few pages take a third less time each than one after the other, or all at once. */
const CONCURRENCY_MAX = 5;
/** What takes longer waits for something else than this process, and leaves its place to others. */
const PLACE_MS = 25;

type Waiting = { request: Request; begin: () => void | Promise<void> };

/**
 * Answers a few requests at a time. Those that read begin together; one that writes begins in a turn
 * of the event loop of its own, so that between two of them readers get the pages that are cached.
 */
export function withConcurrencyLimit(handle: Handler): Handler {
  const queue: Waiting[] = [];
  let running = 0;
  let isPlanned = false;
  gauge("carafe_http_requests_waiting", () => queue.length);

  return (request, response) => {
    // It begins in a turn that another request may have planned, but in its own context.
    queue.push({ request, begin: AsyncResource.bind(() => handle(request, response)) });
    if (!isPlanned) beginNext();
  };

  function beginNext(): void {
    const next = takeNext(queue, CONCURRENCY_MAX - running);
    isPlanned = false;
    if (next.length > 0) plan();
    for (const waiting of next) void run(waiting);
  }

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(beginNext);
  }

  async function run({ begin }: Waiting): Promise<void> {
    running++;
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
    }
  }
}

/** Takes out what begins next: one write, or the reads before the next write. */
function takeNext(queue: Waiting[], free: number): Waiting[] {
  const untilWrite = queue.findIndex(({ request }) => !isRead(request));
  const reads = untilWrite === -1 ? queue.length : untilWrite;
  return queue.splice(0, Math.min(free, Math.max(reads, 1)));
}

function isRead({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}
