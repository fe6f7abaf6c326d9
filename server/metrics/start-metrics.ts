import cluster from "node:cluster";
import { answerScrapes } from "../cluster/worker";
import type { Handler } from "../handler";
import { serveMetrics } from "./metrics-server";
import { openRegistries } from "./prometheus";
import { withRequestMetrics } from "./request-metrics";

/**
 * Measures from now on, where METRICS_PORT is set, and gives the numbers to whoever asks there; a worker's go to its
 * primary. Returns what has requests measured, or leaves them as they are.
 */
export async function startMetrics(
  environment: Record<string, string | undefined>,
): Promise<(handle: Handler) => Handler> {
  if (!environment.METRICS_PORT) return (handle) => handle;
  const registries = await openRegistries();
  if (cluster.isWorker) {
    answerScrapes(registries);
  } else {
    const { Registry } = await import("prom-client");
    const all = [registries.ofProcess, registries.ofSite];
    await serveMetrics(() => Registry.merge(all).metrics(), environment);
  }
  return withRequestMetrics;
}
