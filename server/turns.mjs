/** Many requests that take long, begun at the same moment, keep nobody else waiting. */

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => void | Promise<void>} Handler */

/**
 * Begins each request in a turn of the event loop of its own: between two of them, readers get the
 * pages that are kept.
 * @param {Handler} handle
 * @returns {Handler}
 */
export function inTurns(handle) {
  /** @type {(() => void)[]} */
  const waiting = [];
  let hasBegun = false;

  return (request, response) => {
    waiting.push(() => void handle(request, response));
    if (!hasBegun) beginNext();
  };

  function beginNext() {
    const begin = waiting.shift();
    hasBegun = begin !== undefined;
    if (!begin) return;
    setImmediate(beginNext);
    begin();
  }
}
