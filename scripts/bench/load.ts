import { loadByAutocannon } from "./autocannon";
import { percentile } from "./percentile";
import { type Load, sizeOf, type Target } from "./target";
import { isWrkInstalled, loadByWrk } from "./wrk";

/** What a target has borne in several rounds, and the bytes of one answer's body on the wire. */
export type MeasuredLoad = Load & { bytes: number };

const ROUNDS = 3;
const WARM_UP_S = 2;
const SETTLE_S = 1;

/** The client that bears least on what it measures: wrk, where it is installed. */
export const client = isWrkInstalled()
  ? { name: "wrk", isTrusted: true, load: loadByWrk }
  : { name: "autocannon", isTrusted: false, load: loadByAutocannon };

/**
 * The load that each target bears. They take turns, so that what slows the machine slows all of them. Each turn begins
 * with a second that does not count: a site has yet to clear away what other pages of it have left.
 */
export async function measureLoads(targets: Target[], roundS: number): Promise<MeasuredLoad[]> {
  for (const target of targets) await client.load(target, Math.min(roundS, WARM_UP_S));
  const rounds: Load[][] = targets.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, target] of targets.entries()) {
      await client.load(target, SETTLE_S);
      rounds[at]?.push(await client.load(target, roundS));
    }
  }
  const bytes = await Promise.all(targets.map(sizeOf));
  return targets.map((_, at) => ({ ...median(rounds[at] ?? []), bytes: bytes[at] ?? 0 }));
}

function median(loads: Load[]): Load {
  const of = (key: keyof Load) =>
    percentile(
      loads.map((load) => load[key]),
      50,
    );
  return {
    perSecond: of("perSecond"),
    p50: of("p50"),
    p99: of("p99"),
    clientBusy: of("clientBusy"),
  };
}
