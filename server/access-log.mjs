/** One line of JSON for each request, with an id that the reader gets too. */
import { randomUUID } from "node:crypto";
import { pino } from "pino";

/** Addresses whose second part is a secret: who knows it may do something. */
const SECRET = new Set(["reset-password", "confirm-email", "shared"]);
const SHOWN_OF_SECRET = 4;

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => void | Promise<void>} Handler */

/**
 * @param {Handler} handle
 * @param {(line: object) => void} [write] none where no lines are wanted
 * @returns {Handler}
 */
export function withAccessLog(handle, write) {
  return (request, response) => {
    const id = randomUUID();
    response.setHeader("X-Request-Id", id);
    if (!write) return handle(request, response);
    const begun = performance.now();
    const { socket, method, url = "" } = request;
    const sentBefore = socket.bytesWritten;
    response.once("close", () => {
      write({
        id,
        method,
        path: shownPath(url),
        status: response.statusCode,
        ms: Math.round((performance.now() - begun) * 10) / 10,
        cache: String(response.getHeader("x-nextjs-cache") ?? "none").toLowerCase(),
        bytes: socket.bytesWritten - sentBefore,
        // What the error is called in the line that says what went wrong.
        digest: response.getHeader("x-error-digest"),
        aborted: response.writableFinished ? undefined : true,
      });
    });
    return handle(request, response);
  };
}

/** Lines go out while the server does other things; `flush` writes those that are left. */
export function logToStdout() {
  const destination = pino.destination({ dest: 1, sync: false });
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    /** @param {object} line */
    write: (line) => log.info(line),
    flush: () => destination.flushSync(),
  };
}

/**
 * The path without what is nobody's business: queries, and secrets in it.
 * @param {string} url
 */
export function shownPath(url) {
  const [path] = url.split("?", 1);
  const [before, first, second, ...rest] = path.split("/");
  if (!second || !SECRET.has(decoded(first))) return path;
  return [before, first, `${second.slice(0, SHOWN_OF_SECRET)}…`, ...rest].join("/");
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part).toLowerCase().replaceAll("_", "-");
  } catch {
    return part;
  }
}
