/** What rooms measure (lib/metrics), as Prometheus takes it. Only where METRICS_PORT is set is its library loaded. */
import { setTimeout as wait } from "node:timers/promises";
import type { Registry } from "prom-client";
import { type Reading, readGauge, setMeter } from "../../lib/metrics/measure";
import { COUNTERS, GAUGES, type GaugeName, HISTOGRAMS } from "../../lib/metrics/table";

/** The database has this long to say how much waits. */
const READ_MS = 2_000;

/** What this process measures of itself, and what any process can read of the site. */
export type Registries = { ofProcess: Registry; ofSite: Registry };

type Prometheus = typeof import("prom-client");

export async function openRegistries(): Promise<Registries> {
  const prometheus = await import("prom-client");
  const registries = { ofProcess: new prometheus.Registry(), ofSite: new prometheus.Registry() };
  prometheus.collectDefaultMetrics({ register: registries.ofProcess });
  openMeter(prometheus, registries.ofProcess);
  for (const name of Object.keys(GAUGES)) openGauge(prometheus, registries, name as GaugeName);
  return registries;
}

function openMeter({ Counter, Histogram }: Prometheus, registry: Registry): void {
  const histograms = mapped(HISTOGRAMS, (name, { help, labels, buckets }) => {
    const ends = [...buckets];
    return new Histogram({ ...named(name, help, labels, registry), buckets: ends });
  });
  const counters = mapped(
    COUNTERS,
    (name, { help, labels }) => new Counter(named(name, help, labels, registry)),
  );
  setMeter({
    observe: (name, value, labels) => histograms[name].observe(labels, value),
    count: (name, labels) => counters[name].inc(labels),
  });
}

function openGauge({ Gauge }: Prometheus, registries: Registries, name: GaugeName): void {
  const { help, labels, of, ...rest } = GAUGES[name];
  const registry = of === "site" ? registries.ofSite : registries.ofProcess;
  new Gauge({
    ...named(name, help, labels, registry),
    ...rest,
    async collect() {
      this.reset();
      this.remove({}); // without labels it would be nought by itself, also where nobody knows
      for (const { value, labels: of = {} } of await readInTime(name)) this.set(of, value);
    },
  });
}

function named(name: string, help: string, labels: readonly string[], registry: Registry) {
  return { name, help, labelNames: [...labels], registers: [registry] };
}

/** Nothing where it cannot be read, or not soon: the rest is told all the same. */
async function readInTime(name: GaugeName): Promise<Reading[]> {
  const timeout = new AbortController();
  const tooLate = wait(READ_MS, [], { signal: timeout.signal });
  const read = readGauge(name).catch(() => []);
  return Promise.race([read, tooLate.catch(() => [])]).finally(() => timeout.abort());
}

function mapped<Name extends string, From, To>(
  table: Record<Name, From>,
  make: (name: Name, from: From) => To,
): Record<Name, To> {
  const entries = Object.entries(table) as [Name, From][];
  return Object.fromEntries(entries.map(([name, from]) => [name, make(name, from)])) as Record<
    Name,
    To
  >;
}
