import { loadByAutocannon } from "./autocannon";
import { percentile } from "./percentile";
import { type Load, sizeOf, type Target } from "./target";
import { isWrkInstalled, loadByWrk } from "./wrk";

/** What a target has borne in several turns, and the bytes of one answer's body on the wire. */
export type MeasuredLoad = Load & { bytes: number };

const WARM_UP_S = 2;
const SETTLE_S = 1;
const TURN_S = 1;

/** The client that bears least on what it measures: wrk, where it is installed. */
export const client = isWrkInstalled()
  ? { name: "wrk", isTrusted: true, load: loadByWrk }
  : { name: "autocannon", isTrusted: false, load: loadByAutocannon };

/**
 * The load that each target bears, by the median of its turns. They are short and many, so that what slows the machine
 * for some seconds slows one turn of each target and not all of one. Each begins with a second that does not count: a
 * site has yet to clear away what other pages of it have left.
 */
export async function measureLoads(targets: Target[], turns: number): Promise<MeasuredLoad[]> {
  for (const target of targets) await client.load(target, WARM_UP_S);
  const loads: Load[][] = targets.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [at, target] of targets.entries()) {
      await client.load(target, SETTLE_S);
      loads[at]?.push(await client.load(target, TURN_S));
    }
  }
  const bytes = await Promise.all(targets.map(sizeOf));
  return targets.map((_, at) => ({ ...median(loads[at] ?? []), bytes: bytes[at] ?? 0 }));
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
