/**
 * The web server: Next's request handler, what a platform's CDN does for its readers, and an
 * orderly end. Settings come checked, in the environment (scripts/prepare.ts).
 */
import cluster from "node:cluster";
import { Server } from "node:http";
import next from "next";
import { hearOfInvalidations } from "../lib/cache/channel/hear-of-invalidations";
import { dialectOf } from "../lib/config/dialect";
import { flushLog, logFields } from "../lib/log/log";
import { withAccessLog } from "./access-log";
import { sendConsoleToLog } from "./console-to-log";
import { withDraining } from "./draining";
import { closeDatabase, shutDownOnSignal, stopJobs } from "./graceful-shutdown";
import { startLean } from "./lean-start";
import { listenOrExit } from "./listen";
import { startMetrics } from "./metrics/start-metrics";
import { withPlainTarget } from "./plain-target";
import { quickenAsyncContext } from "./quick-async-context";
import { withRequestId } from "./request-context";
import { requestHandler } from "./request-handler";
import { leaveRunningNote, loopbackHost, sayReady } from "./running-note";
import { createServerWithTimeouts, keepAliveMs } from "./timeouts";
import { answerUnreadable } from "./unreadable-requests";

type Start = {
  dev: boolean;
  /** Takes away what answers SIGINT and SIGTERM until the site does so itself. */
  releaseSignals: () => void;
};

/** Serves the site until the process is told to end. */
export async function serve({ dev, releaseSignals }: Start): Promise<void> {
  const { HOST = "", PORT = "", SITE_URL = "", DATABASE_URL = "" } = process.env;
  await lockOrExit(DATABASE_URL);
  if (!dev) {
    sendConsoleToLog();
    startLean();
    quickenAsyncContext();
  }
  // Next hangs up on whoever asks for another protocol (`Upgrade`), at the server that it is given: not at
  // ours, which answers in the one it has. What reloads pages while they are written needs it.
  const httpServer = dev ? undefined : new Server();
  const app = next({ dev, hostname: loopbackHost(HOST), port: Number(PORT), httpServer });
  await app.prepare();
  const handle = withDraining(requestHandler(app.getRequestHandler(), process.env, dev));
  // Next's development server tells of requests itself.
  const hasAccessLog = !dev && process.env.ACCESS_LOG !== "off";
  const logged = hasAccessLog ? withAccessLog(handle, logFields) : handle;
  const measured = await startMetrics(process.env);
  const whole = withPlainTarget(withRequestId(measured(logged), Number(process.env.TRUST_PROXY)));
  const server = createServerWithTimeouts(whole, {
    keepAliveMs: keepAliveMs(process.env.TRUST_PROXY),
  });
  answerUnreadable(server, whole);
  const carrier = { redisUrl: process.env.REDIS_URL, siteUrl: SITE_URL };
  const channel = dev ? null : await hearOfInvalidations(DATABASE_URL, carrier);
  await listenOrExit(server, { setting: "PORT", port: Number(PORT), host: HOST });

  // On PostgreSQL the operator's tool tells all processes as they tell each other.
  const removeNote = channel ? () => {} : await leaveRunningNote(process.env);
  const cleanUp = [() => app.close(), stopJobs, () => channel?.stop(), closeDatabase, flushLog];
  shutDownOnSignal(server, removeNote, cleanUp, Number(process.env.DRAIN_SECONDS) * 1_000);
  releaseSignals(); // only now: a signal that is on its way to nobody would be lost
  // Of a site on several processes the primary says so (cluster/primary.ts).
  if (!cluster.isWorker) sayReady(process.env);
}

/** Another process may have taken it since the start was prepared. */
async function lockOrExit(databaseUrl: string): Promise<void> {
  if (dialectOf(databaseUrl) !== "sqlite") return;
  const { lockDatabase } = await import("../lib/database/database-lock");
  try {
    lockDatabase(databaseUrl);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
