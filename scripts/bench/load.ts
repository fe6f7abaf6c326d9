import autocannon from "autocannon";
import { percentile } from "./percentile";

/** Somewhere that pages come from; `cookie` makes it a member's. */
export type Target = { name: string; url: string; cookie?: string };

/** What a target has managed. Times in milliseconds, `bytes` of one answer's body on the wire. */
export type Load = Timed & { bytes: number };

export type Timed = { perSecond: number; p50: number; p99: number };

const CONNECTIONS = 16;
const ROUNDS = 3;
const ROUND_S = 4;
const WARM_UP_S = 2;
const TIMED_S = 2;

/**
 * The load that each target bears. They take turns, so that what slows the machine slows all of them.
 * Times come from a run of their own: to note each would take the load a tenth of its speed.
 */
export async function measureLoads(targets: Target[]): Promise<Load[]> {
  for (const target of targets) await bear(target, WARM_UP_S);
  const speeds: number[][] = targets.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, target] of targets.entries()) {
      speeds[index].push(await bear(target, ROUND_S));
    }
  }
  const loads: Load[] = [];
  for (const [index, target] of targets.entries()) {
    const timed = await bearTimed(target, TIMED_S);
    loads.push({ ...timed, perSecond: percentile(speeds[index], 50), bytes: await sizeOf(target) });
  }
  return loads;
}

/** The same with the times, at no more than `perSecond` requests a second. */
export async function bearTimed(target: Target, seconds: number, perSecond?: number) {
  const times: number[] = [];
  const speed = await bear(target, seconds, perSecond, times);
  return { perSecond: speed, p50: percentile(times, 50), p99: percentile(times, 99) };
}

/** How many requests a second a target answers; `times` gets the milliseconds of each. */
export async function bear(
  target: Target,
  seconds: number,
  perSecond?: number,
  times?: number[],
): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: target.url,
    connections: CONNECTIONS,
    duration: seconds,
    overallRate: perSecond,
    headers: headersOf(target),
    setupClient: (client) => {
      if (times) client.on("response", (_status, _bytes, time) => times.push(time));
    },
  });
  if (non2xx + errors > 0) throw new Error(`${target.url} did not answer every request with 200.`);
  return requests.total / seconds;
}

function headersOf({ cookie }: Target): Record<string, string> {
  return { "accept-encoding": "br", ...(cookie ? { cookie } : {}) };
}

async function sizeOf(target: Target): Promise<number> {
  const answer = await fetch(target.url, { headers: headersOf(target) });
  const length = answer.headers.get("content-length");
  const body = await answer.arrayBuffer();
  return length ? Number(length) : body.byteLength;
}
