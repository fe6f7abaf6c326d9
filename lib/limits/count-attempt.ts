import { ok, type Result, refused, type TooMany } from "../result";
import { LIMITS, type Limit } from "./limits";
import { isLimitReached, limitKey, rateLimiter, waitSecondsOf } from "./rate-limiter";

/** Counts one more attempt of `who` and refuses one too many. Whoever is not known (null) is not counted. */
export async function countAttempt(
  limit: Limit,
  who: string | null,
): Promise<Result<void, TooMany>> {
  if (who === null) return ok();
  try {
    await rateLimiter(limit).consume(limitKey(who));
    return ok();
  } catch (thrown) {
    if (!isLimitReached(thrown)) throw thrown;
    return refused({ code: "too-many", waitSeconds: waitSecondsOf(thrown) });
  }
}

/** Refuses whoever has spent more than the limit allows. For what is known afterwards alone: see `spend`. */
export async function checkSpent(limit: Limit, who: string): Promise<Result<void, TooMany>> {
  const spent = await rateLimiter(limit).get(limitKey(who));
  if (!spent || spent.consumedPoints < LIMITS[limit].points) return ok();
  return refused({ code: "too-many", waitSeconds: waitSecondsOf(spent) });
}

/** Counts what an attempt has cost, in the points of the limit. */
export async function spend(limit: Limit, who: string, points: number): Promise<void> {
  if (points > 0) await rateLimiter(limit).penalty(limitKey(who), points);
}

/** Counts one attempt by two limits, the second only if the first allows it. */
export async function countAttempts(
  ...counts: [limit: Limit, who: string | null][]
): Promise<Result<void, TooMany>> {
  for (const [limit, who] of counts) {
    const counted = await countAttempt(limit, who);
    if (!counted.ok) return counted;
  }
  return ok();
}
