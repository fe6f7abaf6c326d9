import autocannon from "autocannon";
import { percentile } from "./percentile";

/** Somewhere that pages come from; `cookie` makes it a member's. */
export type Target = { name: string; url: string; cookie?: string };

/** What a target has managed. Times in milliseconds, `bytes` of one answer's body. */
export type Load = { perSecond: number; p50: number; p99: number; bytes: number };

const CONNECTIONS = 16;
const ROUNDS = 3;
const ROUND_S = 4;
const WARM_UP_S = 2;

/** The load that each target bears. They take turns, so that what slows the machine slows all of them. */
export async function measureLoads(targets: Target[]): Promise<Load[]> {
  for (const target of targets) await bear(target, WARM_UP_S);
  const loads: Load[][] = targets.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, target] of targets.entries()) loads[index].push(await bear(target, ROUND_S));
  }
  return loads.map(middleOf);
}

/** As many requests as a target answers in so many seconds, or no more than `perSecond`. */
export async function bear(target: Target, seconds: number, perSecond?: number): Promise<Load> {
  const times: number[] = [];
  const { requests, non2xx, errors } = await autocannon({
    url: target.url,
    connections: CONNECTIONS,
    duration: seconds,
    overallRate: perSecond,
    headers: headersOf(target),
    setupClient: (client) => {
      client.on("response", (_status, _bytes, time) => times.push(time));
    },
  });
  if (non2xx + errors > 0) throw new Error(`${target.url} did not answer every request with 200.`);
  const bytes = await sizeOf(target);
  return {
    ...{ perSecond: requests.total / seconds, bytes },
    ...{ p50: percentile(times, 50), p99: percentile(times, 99) },
  };
}

/** The round with the middle throughput. */
function middleOf(rounds: Load[]): Load {
  const sorted = rounds.sort((one, other) => one.perSecond - other.perSecond);
  return sorted[Math.floor(sorted.length / 2)];
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
