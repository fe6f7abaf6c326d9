/** What a primary and its workers tell each other, beside signals. */
import type { MetricObject } from "prom-client";

/** To a worker: another listens in its place, and it may end, in no hurry. */
export const RETIRE = "retire";

/** From a worker: the site ends, hand me no more connections. */
export const LEAVE = "leave";

/** To a worker: what has it measured? The site is measured by one of them. */
export type Scrape = { scrape: number; withSite: boolean };

/** Its answer, by the number of the question. */
export type Scraped = { scraped: number; metrics: MetricObject[] };
