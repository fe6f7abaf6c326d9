import { db } from "../lib/database/db";
import { LIMITS, type Limit } from "../lib/limits/limits";
import { limitKey } from "../lib/limits/rate-limiter";

/** As if `who` had tried as often as allowed a moment ago. */
export async function useUp(limit: Limit, who: string): Promise<void> {
  const { points, duration } = LIMITS[limit];
  const used = { points, expire: new Date(Date.now() + duration * 1000) };
  const key = `${limit}:${limitKey(who)}`;
  await db().rateLimit.upsert({ where: { key }, create: { key, ...used }, update: used });
}
