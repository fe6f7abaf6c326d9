import { createHmac } from "node:crypto";
import { RateLimiterPrisma, type RateLimiterRes } from "rate-limiter-flexible";
import { derivedSecret } from "../secrets/secret";
import { LIMITS, type Limit } from "./limits";
import { rateLimitTable } from "./rate-limit-table";

const kept = globalThis as typeof globalThis & {
  carafeLimiters?: Map<Limit, RateLimiterPrisma>;
};

/** Counts in the database, so that a restart forgets nothing. */
export function rateLimiter(limit: Limit): RateLimiterPrisma {
  kept.carafeLimiters ??= new Map();
  const known = kept.carafeLimiters.get(limit);
  if (known) return known;
  const made = new RateLimiterPrisma({
    storeClient: { rateLimit: rateLimitTable() },
    tableName: "rateLimit",
    keyPrefix: limit,
    ...LIMITS[limit],
    clearExpiredByTimeout: limit === "lockouts", // one of them clears the table for all
  });
  kept.carafeLimiters.set(limit, made);
  return made;
}

/** Not by its class: Next loads the library once for each bundle, and the limiters are the first one's. */
export function isLimitReached(thrown: unknown): thrown is RateLimiterRes {
  return typeof thrown === "object" && thrown !== null && "msBeforeNext" in thrown;
}

/** How long to wait after the limit is reached, in whole seconds. */
export function waitSecondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.ceil(msBeforeNext / 1000);
}

/** Short whatever was typed, and no list of addresses that somebody could work out. */
export function limitKey(who: string): string {
  return createHmac("sha256", derivedSecret("limits")).update(who).digest("base64url");
}
