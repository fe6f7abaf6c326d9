import autocannon from "autocannon";
import { percentile } from "./percentile";
import { CONNECTIONS, headersOf, type Load, type Target, type Timed } from "./target";

const TIMED_S = 2;

/**
 * The load that a target bears, as far as autocannon goes. Times come from a run of their own: to note
 * each would take the load a tenth of its speed.
 */
export async function loadByAutocannon(target: Target, seconds: number): Promise<Load> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const perSecond = await run(target, seconds);
  const { user, system } = process.cpuUsage(cpu);
  const clientBusy = (user + system) / 1_000 / (performance.now() - began);
  const times: number[] = [];
  await run(target, Math.min(seconds, TIMED_S), { times });
  return { perSecond, p50: percentile(times, 50), p99: percentile(times, 99), clientBusy };
}

/** What readers get who ask for no more than so many pages a second. */
export async function atPace(target: Target, seconds: number, perSecond: number): Promise<Timed> {
  const times: number[] = [];
  const reached = await run(target, seconds, { times, perSecond });
  return { perSecond: reached, p50: percentile(times, 50), p99: percentile(times, 99) };
}

/** How many requests a second a target answers; `times` gets the milliseconds of each. */
async function run(
  target: Target,
  seconds: number,
  { times, perSecond }: { times?: number[]; perSecond?: number } = {},
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
