/** Many requests that take long, sent at the same moment, keep nobody else waiting, nor each other. */

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => void | Promise<void>} Handler */

/** Drawn side by side, a few pages take a third less time each than one after the other, or all at once. */
const AT_ONCE = 5;
/** What takes longer waits for something else than this process, and leaves its place to others. */
const PLACE_MS = 25;

/**
 * Answers a few requests at a time. Those that read begin together; one that writes begins in a turn
 * of the event loop of its own, so that between two of them readers get the pages that are kept.
 * @param {Handler} handle
 * @returns {Handler}
 */
export function inTurns(handle) {
  /** @type {{ request: Request, response: Response }[]} */
  const waiting = [];
  let going = 0;
  let isPlanned = false;

  return (request, response) => {
    waiting.push({ request, response });
    if (!isPlanned) beginSome();
  };

  function beginSome() {
    const some = nextOf(waiting, AT_ONCE - going);
    isPlanned = false;
    if (some.length > 0) planNext();
    for (const { request, response } of some) void begin(request, response);
  }

  function planNext() {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(beginSome);
  }

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async function begin(request, response) {
    going++;
    let hasPlace = true;
    const leave = () => {
      if (!hasPlace) return;
      hasPlace = false;
      clearTimeout(patience);
      going--;
      planNext();
    };
    const patience = setTimeout(leave, PLACE_MS);
    try {
      await handle(request, response);
    } finally {
      leave();
    }
  }
}

/**
 * Takes out what begins next: one write, or the reads before the next write.
 * @param {{ request: Request, response: Response }[]} waiting
 * @param {number} free
 */
function nextOf(waiting, free) {
  const untilWrite = waiting.findIndex(({ request }) => !isRead(request));
  const reads = untilWrite === -1 ? waiting.length : untilWrite;
  return waiting.splice(0, Math.min(free, Math.max(reads, 1)));
}

/** @param {Request} request */
function isRead({ method }) {
  return method === "GET" || method === "HEAD";
}
