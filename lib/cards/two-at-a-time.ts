import pLimit from "p-limit";
import { type Full, ok, type Result, refused } from "../result";

/** Each takes a tenth of a second. */
const WAITING_MAX = 50;

const drawing = pLimit(2);

/** Runs two of these at a time, in their order; “full” where there are more waiting than the site can draw soon. */
export async function twoAtATime<Made>(make: () => Promise<Made>): Promise<Result<Made, Full>> {
  if (drawing.pendingCount >= WAITING_MAX) return refused({ code: "full" });
  return ok(await drawing(make));
}
