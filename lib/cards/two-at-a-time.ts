import pLimit from "p-limit";
import { ok, type Result, refused } from "../result";

/** Each takes a tenth of a second. */
const WAITING_MAX = 50;

/** There are more waiting than the site can draw soon. */
export type TooBusy = { code: "full" };

const drawing = pLimit(2);

/** Runs two of these at a time, in their order; refuses what would have to wait for long. */
export async function twoAtATime<Made>(make: () => Promise<Made>): Promise<Result<Made, TooBusy>> {
  if (drawing.pendingCount >= WAITING_MAX) return refused({ code: "full" });
  return ok(await drawing(make));
}
