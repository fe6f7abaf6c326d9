import cluster, { type Worker } from "node:cluster";
import { on } from "node:events";
import type { Gauge, MetricObject, Registry } from "prom-client";
import type { Scrape, Scraped } from "./messages";

/** A worker that is too busy to answer is counted with what it last told. */
const ANSWER_MS = 5_000;
const COUNTING = ["counter", "histogram"];

type Prometheus = typeof import("prom-client");

/**
 * What all workers have measured, as one: counts are added up. Those of a worker that has ended go on counting,
 * as far as they were known: a sum that shrinks would look like a site that began anew.
 */
export class WorkersMetrics {
  readonly #prometheus: Prometheus;
  readonly #own: Registry;
  readonly #answering: Gauge;
  readonly #newest = new Map<number, MetricObject[]>();
  #ended: MetricObject[] = [];
  #asked = 0;

  static async open(): Promise<WorkersMetrics> {
    return new WorkersMetrics(await import("prom-client"));
  }

  private constructor(prometheus: Prometheus) {
    this.#prometheus = prometheus;
    this.#own = new prometheus.Registry();
    this.#answering = new prometheus.Gauge({
      name: "carafe_workers",
      help: "Processes that serve the site and have told what they have measured.",
      registers: [this.#own],
    });
    cluster.on("exit", ({ id }) => {
      this.#ended = this.#sum([this.#ended, this.#countsOf(id)]).getMetricsAsArray();
      this.#newest.delete(id);
    });
  }

  async scrape(): Promise<string> {
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    // Before anybody is asked: who ends meanwhile must not be counted twice, or not at all.
    const ended = this.#ended;
    const known = workers.map(({ id }) => this.#countsOf(id));
    const answers = await Promise.all(
      workers.map((worker, index) => this.#ask(worker, index === 0)),
    );
    this.#answering.set(answers.filter((answer) => answer !== null).length);
    const given = answers.map((answer, index) => answer ?? known[index] ?? []);
    return this.#sum([ended, ...given, await this.#own.getMetricsAsJSON()]).metrics();
  }

  /** Null where it does not answer. */
  async #ask(worker: Worker, withSite: boolean): Promise<MetricObject[] | null> {
    const question: Scrape = { scrape: this.#asked++, withSite };
    const signal = AbortSignal.timeout(ANSWER_MS);
    worker.send(question, () => {}); // one that has just ended hears nothing
    try {
      for await (const [answer] of on(worker, "message", {
        signal,
        close: ["disconnect", "exit"],
      })) {
        const { scraped, metrics } = answer as Partial<Scraped>;
        if (scraped !== question.scrape || !metrics) continue;
        this.#newest.set(worker.id, metrics);
        return metrics;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return null;
  }

  /** What a worker last told of what goes on counting. */
  #countsOf(worker: number): MetricObject[] {
    const newest = this.#newest.get(worker) ?? [];
    return newest.filter(({ type }) => COUNTING.includes(String(type)));
  }

  #sum(metrics: MetricObject[][]) {
    return this.#prometheus.AggregatorRegistry.aggregate(metrics);
  }
}
