import { ok, type Result, refused } from "../result";

const AT_ONCE = 2;
/** Each takes a tenth of a second. */
const WAITING_MAX = 50;

/** There are more waiting than the site can draw soon. */
export type TooBusy = { code: "full" };

const waiting: (() => void)[] = [];
let running = 0;

/** Runs two of these at a time, in their order; refuses what would have to wait for long. */
export async function twoAtATime<Made>(make: () => Promise<Made>): Promise<Result<Made, TooBusy>> {
  if (waiting.length >= WAITING_MAX) return refused({ code: "full" });
  if (running >= AT_ONCE) await new Promise<void>((begin) => waiting.push(begin));
  else running++;
  try {
    return ok(await make());
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
