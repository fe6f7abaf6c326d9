/** How a process that ends answers those who still ask it. */
import type { Handler, Request, Response } from "./handler";

/** What ends: the site, or only this process, in whose place another one listens. */
export type Ending = "site" | "process";
let ending: Ending | null = null;

/** From now on this ends. Gives false if something ended already; the site is what counts then. */
export function beginEnding(what: Ending): boolean {
  const isFirst = ending === null;
  if (ending !== "site") ending = what;
  return isFirst;
}

export function isSiteEnding(): boolean {
  return ending === "site";
}

/** The site itself has no other use for it. */
const BAD_GATEWAY = 502;
const DRAINING = JSON.stringify({ status: "draining" });

/** Whoever watches over the site, or has another instance to ask, hears at once that this one ends. */
export function withDraining(handle: Handler): Handler {
  return (request, response) => {
    if (ending === null) return handle(request, response);
    response.setHeader("Connection", "close");
    if (ending === "process") return handle(request, response);
    if (request.url === "/healthz") return sayDraining(response, 503);
    if (isAskedElsewhere(request)) return sayDraining(response, BAD_GATEWAY);
    return handle(request, response);
  };
}

/** Whether it comes from a proxy that asks another instance at this status, and goes on doing so (deploy/nginx.conf). */
function isAskedElsewhere({ method, headers }: Request): boolean {
  return method === "GET" && headers["x-next-upstream"] === String(BAD_GATEWAY);
}

function sayDraining(response: Response, status: number): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(DRAINING);
}
