/** What is measured of a site, by the names and units that Prometheus knows it by (docs/decisions/metrics.md). */

type Measured<Label extends string = never> = { help: string; labels: readonly Label[] };

/** Amounts of something that happens again and again, with the upper ends of their buckets. */
export const HISTOGRAMS = {
  carafe_http_request_duration_seconds: {
    help: "How long requests took, by what was asked for and the class of the answer's status.",
    labels: ["kind", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  },
  carafe_invalidation_delay_seconds: {
    help: "How long this process waited until all others had heard of a change.",
    labels: [],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  },
} as const satisfies Record<string, Measured<string> & { buckets: readonly number[] }>;

/** How many times something has happened. */
export const COUNTERS = {
  carafe_visitor_cache_requests_total: {
    help: "Requests of visitors that the cache of finished pages answered (hit) or had a page made for (miss).",
    labels: ["result"],
  },
} as const satisfies Record<string, Measured<string>>;

/**
 * What is read when somebody asks. `of` says whether each process has its own, which are added up or of which
 * the least counts, or all have the same in the database, which one of them reads.
 */
export const GAUGES = {
  carafe_http_requests_in_flight: {
    help: "Requests that are being answered.",
    labels: [],
    of: "process",
  },
  carafe_http_requests_waiting: {
    help: "Requests that wait until others have been answered.",
    labels: [],
    of: "process",
  },
  carafe_visitor_cache_bytes: {
    help: "Memory that finished pages of visitors take.",
    labels: [],
    of: "process",
  },
  carafe_visitor_cache_pages: {
    help: "Finished pages of visitors that are kept.",
    labels: [],
    of: "process",
  },
  carafe_database_connections: {
    help: "Connections to PostgreSQL, by whether one is busy or idle.",
    labels: ["state"],
    of: "process",
  },
  carafe_database_statements_waiting: {
    help: "Statements that wait for a connection to PostgreSQL.",
    labels: [],
    of: "process",
  },
  carafe_texts_waiting: {
    help: "Texts that wait for a thread to render them.",
    labels: [],
    of: "process",
  },
  carafe_invalidation_processes_heard: {
    help: "Other processes of the site that this one hears of changes from.",
    labels: [],
    of: "process",
    aggregator: "min",
  },
  carafe_mails_waiting: { help: "Mails that wait to be sent.", labels: [], of: "site" },
  carafe_posts_due: {
    help: "Scheduled posts whose moment has come and that are not published yet.",
    labels: [],
    of: "site",
  },
  carafe_job_last_run_timestamp_seconds: {
    help: "When a job last had something to do, in seconds since 1970.",
    labels: ["job"],
    of: "site",
  },
  carafe_job_failures: {
    help: "How many times in a row a job has failed.",
    labels: ["job"],
    of: "site",
  },
} as const satisfies Record<
  string,
  Measured<string> & { of: "process" | "site"; aggregator?: "min" }
>;

export type HistogramName = keyof typeof HISTOGRAMS;
export type CounterName = keyof typeof COUNTERS;
export type GaugeName = keyof typeof GAUGES;
export type LabelsOf<Table extends Measured<string>> = Record<Table["labels"][number], string>;
