/** How the process ends: what was begun is finished, nothing new is. */
import { once } from "node:events";
import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { log } from "../lib/log/log";
import { onRetire } from "./cluster/worker";
import type { Handler } from "./handler";

/** Requests in flight have this long to finish once the process is told to end. */
const DRAIN_MS = 10_000;
const IDLE_CHECK_MS = 100;

const DRAINING = JSON.stringify({ status: "draining" });

/** What ends: the site, or only this process, in whose place another one listens. */
type Ending = "site" | "process";
let ending: Ending | null = null;

/** Whoever watches over the site hears at once, on a connection that is still open, that it ends. */
export function withDraining(handle: Handler): Handler {
  return (request, response) => {
    if (ending === null) return handle(request, response);
    response.setHeader("Connection", "close");
    if (ending === "process" || request.url !== "/healthz") return handle(request, response);
    response.writeHead(503, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(DRAINING);
  };
}

/**
 * At SIGINT or SIGTERM calls `begin`, stops accepting, lets requests in flight finish, cleans up step by
 * step and exits with 0, also where a step fails. A terminal and npm may both pass the same Ctrl-C on, so a
 * second signal changes nothing. A worker that is replaced does the same, but without haste.
 */
export function shutDownOnSignal(
  server: Server,
  begin: () => void,
  cleanUp: readonly (() => unknown)[],
): void {
  const end = (what: Ending) => {
    const isUnderWay = ending !== null;
    if (ending !== "site") ending = what;
    if (!isUnderWay) void shutDown();
  };
  const shutDown = async () => {
    await attempt(begin);
    await drain(server);
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
    for (const step of cleanUp) await attempt(step);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end("site"));
  onRetire(() => end("process"));
}

/**
 * Waits until every connection is closed. One that was busy becomes idle when its request is answered, and
 * would stay open. Where the site goes on it may: its next answer ends it, or its client, or Node after five
 * seconds; if it were closed here, a request could be on its way.
 */
async function drain(server: Server): Promise<void> {
  const timeout = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  const idle = setInterval(() => {
    if (ending === "site") server.closeIdleConnections();
  }, IDLE_CHECK_MS);
  // That of an HTTP server closes idle connections at once.
  NetServer.prototype.close.call(server);
  await once(server, "close");
  clearTimeout(timeout);
  clearInterval(idle);
}

/** A disk that is full or read-only must not keep a process from ending. */
async function attempt(step: () => unknown): Promise<void> {
  try {
    await step();
  } catch (error) {
    log.error(error, "Something could not be cleaned up at the end.");
  }
}

/** What happens by itself: lib/jobs/runner.ts keeps its runner for the whole process. */
export async function stopJobs(): Promise<void> {
  const { carafeJobs } = globalThis as { carafeJobs?: { stop(): Promise<void> } };
  await carafeJobs?.stop();
}

/** The site's connections to its database, which lib/database/db.ts keeps for the whole process. */
export async function closeDatabase(): Promise<void> {
  const { carafeDb } = globalThis as { carafeDb?: { $disconnect(): Promise<void> } };
  await carafeDb?.$disconnect();
}
