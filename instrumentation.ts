import type { Instrumentation } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants";
import {
  isUnderstood,
  markUnderstood,
  reportErrorDigest,
  respondWith,
} from "./lib/http/request-context";

/** Where pages are drawn: by then an action has been read, if there was one. */
const DRAWING = new Set(["react-server-components", "server-rendering"]);

/**
 * Next calls this with every error that a page, a route or an action throws; it prints the same digest.
 * Also where it cannot read from what was posted which action is to do what. That is no fault of the site.
 */
export const onRequestError: Instrumentation.onRequestError = (error, { method }, context) => {
  if (DRAWING.has(context.renderSource ?? "")) markUnderstood();
  if (method === "POST" && context.routeType !== "route" && !isUnderstood()) {
    return respondWith(400, {});
  }
  const { digest } = error as { digest?: string };
  if (digest) reportErrorDigest(digest);
};

/** Next calls this once when a server starts. */
export async function register(): Promise<void> {
  const isBuild = process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD;
  // Vercel stops a process between requests; its scheduler asks for /cron/publish, which does the jobs.
  if (process.env.NEXT_RUNTIME !== "nodejs" || isBuild || process.env.VERCEL) return;
  const { keepToDatabaseClock } = await import("./lib/database/compare-clocks");
  await keepToDatabaseClock();
  const { startJobs } = await import("./lib/jobs/start-jobs");
  startJobs();
}
