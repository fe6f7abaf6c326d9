/** What a worker hears from its primary (primary.ts); a site of one process has none and hears nothing. */
import cluster from "node:cluster";
import type { Registries } from "../metrics/prometheus";
import { LEAVE, RETIRE, type Scrape, type Scraped } from "./messages";

/** Has `retire` called once another worker listens in this one's place. */
export function onRetire(retire: () => void): void {
  if (!cluster.isWorker) return;
  process.on("message", (message) => {
    if (message === RETIRE) retire();
  });
}

/**
 * Has the primary close what this worker listens with, after every connection that it has handed over. What a worker that
 * closes by itself is handed too late would wait for another worker until the site has ended. False without a primary.
 */
export function leavePrimary(): boolean {
  if (!cluster.isWorker || !process.connected) return false;
  process.send?.(LEAVE);
  return true;
}

/** Tells the primary what has been measured, whenever it asks. */
export function answerScrapes({ ofProcess, ofSite }: Registries): void {
  process.on("message", async (message: Partial<Scrape>) => {
    if (message.scrape === undefined) return;
    const registries = message.withSite ? [ofProcess, ofSite] : [ofProcess];
    const metrics = await Promise.all(registries.map((registry) => registry.getMetricsAsJSON()));
    const answer: Scraped = { scraped: message.scrape, metrics: metrics.flat() };
    if (process.connected) process.send?.(answer);
  });
}
