/**
 * Where rooms tell what they measure, without knowing who asks for it: server/metrics does where METRICS_PORT is
 * set, and else nobody.
 */
import type {
  COUNTERS,
  CounterName,
  GAUGES,
  GaugeName,
  HISTOGRAMS,
  HistogramName,
  LabelsOf,
} from "./table";

/** Who writes down what happens. */
export type Meter = {
  observe(name: HistogramName, value: number, labels: Record<string, string>): void;
  count(name: CounterName, labels: Record<string, string>): void;
};

export type Reading = { value: number; labels?: Record<string, string> };
export type Read = () => number | Reading[] | Promise<number | Reading[]>;

type Shared = { carafeMeter?: Meter; carafeGauges?: Map<GaugeName, Read> };

// The server's program and Next's bundles have each a copy of this module; one process measures once.
const shared = globalThis as Shared;

/** From now on what happens is written down there. */
export function setMeter(meter: Meter): void {
  shared.carafeMeter = meter;
}

/** Notes the amount of something that has happened, in the unit that its name says. */
export function observe<Name extends HistogramName>(
  name: Name,
  value: number,
  labels: LabelsOf<(typeof HISTOGRAMS)[Name]>,
): void {
  shared.carafeMeter?.observe(name, value, labels);
}

/** Counts that something has happened. */
export function count<Name extends CounterName>(
  name: Name,
  labels: LabelsOf<(typeof COUNTERS)[Name]>,
): void {
  shared.carafeMeter?.count(name, labels);
}

/** Says how a gauge is read when somebody asks for it; the newest way counts. */
export function gauge<Name extends GaugeName>(
  name: Name,
  read: () => ReadingOf<Name> | Promise<ReadingOf<Name>>,
): void {
  shared.carafeGauges ??= new Map();
  shared.carafeGauges.set(name, read);
}

/** A gauge without labels is one number. */
type ReadingOf<Name extends GaugeName> = [(typeof GAUGES)[Name]["labels"][number]] extends [never]
  ? number
  : { value: number; labels: LabelsOf<(typeof GAUGES)[Name]> }[];

/** What a gauge says now; nothing where no room reads it. */
export async function readGauge(name: GaugeName): Promise<Reading[]> {
  const read = shared.carafeGauges?.get(name);
  if (!read) return [];
  const reading = await read();
  return typeof reading === "number" ? [{ value: reading }] : reading;
}
