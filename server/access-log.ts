/** One line of JSON for each request, under the id that the reader gets too. */
import { SECRET_PREFIXES } from "../lib/routes";
import type { Handler, Response } from "./handler";
import { traceOf } from "./request-context";

const SHOWN_OF_SECRET = 4;

/** Has a line written of each request, once it is answered. */
export function withAccessLog(handle: Handler, write: (line: object) => void): Handler {
  return (request, response) => {
    const begun = performance.now();
    const { socket, method, url = "" } = request;
    const sentBefore = socket.bytesWritten;
    response.on("close", () => {
      write({
        id: response.requestId,
        trace: traceOf(response),
        method,
        path: shownPath(url),
        status: response.statusCode,
        ms: Math.round((performance.now() - begun) * 10) / 10,
        cache: cacheStatusOf(response),
        bytes: socket.bytesWritten - sentBefore,
        // What the error is called in the line that says what went wrong.
        digest: response.getHeader("x-error-digest"),
        aborted: response.writableFinished ? undefined : true,
      });
    });
    return handle(request, response);
  };
}

function cacheStatusOf(response: Response): string {
  const status = response.cacheStatus ?? response.getHeader("x-nextjs-cache") ?? "none";
  return String(status).toLowerCase();
}

/** The path without what is nobody's business: queries, and secrets in it. */
export function shownPath(url: string): string {
  const path = withoutQuery(url);
  const firstEnd = path.indexOf("/", 1);
  if (firstEnd === -1 || !SECRET_PREFIXES.has(decoded(path.slice(1, firstEnd)))) return path;
  const [before, first, second = "", ...rest] = path.split("/");
  if (!second) return path;
  return [before, first, `${second.slice(0, SHOWN_OF_SECRET)}…`, ...rest].join("/");
}

function withoutQuery(url: string): string {
  const mark = url.indexOf("?");
  return mark === -1 ? url : url.slice(0, mark);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase().replaceAll("_", "-");
  } catch {
    return part;
  }
}
