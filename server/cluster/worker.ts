/** What a worker hears from its primary (primary.ts); a site of one process has none and hears nothing. */
import cluster from "node:cluster";
import type { Registries } from "../metrics/prometheus";
import { RETIRE, type Scrape, type Scraped } from "./messages";

/** Has `retire` called once another worker listens in this one's place. */
export function onRetire(retire: () => void): void {
  if (!cluster.isWorker) return;
  process.on("message", (message) => {
    if (message === RETIRE) retire();
  });
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
