/** How the process ends: what was begun is finished, nothing new is. */
import { once } from "node:events";

/** Requests in flight have this long to finish once the process is told to end. */
const DRAIN_MS = 10_000;
const IDLE_CHECK_MS = 100;

const DRAINING = JSON.stringify({ status: "draining" });

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => void | Promise<void>} Handler */

let isEnding = false;

/**
 * Whoever watches over the site hears at once, on a connection that is still open, that it ends.
 * @param {Handler} handle
 * @returns {Handler}
 */
export function withDraining(handle) {
  return (request, response) => {
    if (!isEnding) return handle(request, response);
    response.setHeader("Connection", "close");
    if (request.url !== "/healthz") return handle(request, response);
    response.writeHead(503, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(DRAINING);
  };
}

/**
 * At SIGINT or SIGTERM stops accepting, lets requests in flight finish, calls `cleanUp` and exits
 * with 0. A terminal and npm may both pass the same Ctrl-C on, so a second signal changes nothing.
 * @param {import("node:http").Server} server
 * @param {() => void} begin what comes first
 * @param {() => Promise<void>} cleanUp what comes last
 */
export function endOnSignal(server, begin, cleanUp) {
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    begin();
    const patience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    // A connection that was busy becomes idle when its request is answered, and would stay open.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    server.close();
    await once(server, "close");
    clearTimeout(patience);
    clearInterval(idle);
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
    await cleanUp();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end());
}

/** What happens by itself: lib/jobs/runner.ts keeps its runner for the whole process. */
export async function stopJobs() {
  /** @type {typeof globalThis & { carafeJobs?: { stop(): Promise<void> } }} */
  const { carafeJobs } = globalThis;
  await carafeJobs?.stop();
}

/** The site's connections to its database, which lib/database/db.ts keeps for the whole process. */
export async function closeDatabase() {
  /** @type {typeof globalThis & { carafeDb?: { $disconnect(): Promise<void> } }} */
  const { carafeDb } = globalThis;
  await carafeDb?.$disconnect();
}
