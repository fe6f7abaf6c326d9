/** How the process ends: what was begun is finished, nothing new is. */
import { once } from "node:events";
import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { log } from "../lib/log/log";
import { leavePrimary, onRetire } from "./cluster/worker";
import { beginEnding, type Ending, isSiteEnding } from "./draining";

/** Requests in flight have this long to finish once the process is told to end. */
const DRAIN_MS = 10_000;
const IDLE_CHECK_MS = 100;
/** Where somebody connects all the time, the process ends nevertheless. */
const CONNECTING_MS = 1_000;

/**
 * At SIGINT or SIGTERM calls `begin`, stops accepting, lets requests in flight finish, cleans up step by
 * step and exits with 0, also where a step fails. A terminal and npm may both pass the same Ctrl-C on, so a
 * second signal changes nothing. At SIGTERM new requests are answered for `drainMs` before that: proxies turn
 * elsewhere, and none is refused. A worker that is replaced does the same, but without haste.
 */
export function shutDownOnSignal(
  server: Server,
  begin: () => void,
  cleanUp: readonly (() => unknown)[],
  drainMs = 0,
): void {
  const end = (what: Ending, answeringMs: number) => {
    if (beginEnding(what)) void shutDown(answeringMs);
  };
  const shutDown = async (answeringMs: number) => {
    if (answeringMs > 0) await wait(answeringMs);
    await turnWithoutConnection(server);
    await attempt(begin);
    await drain(server);
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
    for (const step of cleanUp) await attempt(step);
    process.exit(0);
  };
  process.on("SIGINT", () => end("site", 0));
  process.on("SIGTERM", () => end("site", drainMs));
  onRetire(() => end("process", 0));
}

/**
 * Waits for a turn of the event loop in which nobody connects. The kernel has accepted connections that the process
 * has not taken yet, many on a busy machine, and would reset them with the socket.
 */
async function turnWithoutConnection(server: Server): Promise<void> {
  const until = performance.now() + CONNECTING_MS;
  let isConnecting: boolean;
  server.prependListener("connection", () => {
    isConnecting = true;
  });
  do {
    isConnecting = false;
    await nextTurn();
  } while (isConnecting && performance.now() < until);
}

/**
 * Waits until every connection is closed. One that was busy becomes idle when its request is answered, and
 * would stay open. Where the site goes on it may: its next answer ends it, or its client; if it were closed here, a
 * request could be on its way.
 */
async function drain(server: Server): Promise<void> {
  const timeout = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  const idle = setInterval(() => {
    if (isSiteEnding()) server.closeIdleConnections();
  }, IDLE_CHECK_MS);
  // That of an HTTP server closes idle connections at once.
  if (!(isSiteEnding() && leavePrimary())) NetServer.prototype.close.call(server);
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
