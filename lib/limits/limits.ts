import { createHmac } from "node:crypto";
import { RateLimiterPrisma, type RateLimiterRes } from "rate-limiter-flexible";
import { db } from "../database/db";
import { ok, type Result, refused, type TooMany } from "../result";
import { derivedSecret } from "../secrets/secret";

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/**
 * How often something may be tried: `points` times in `duration` seconds. Those by address stand
 * high, for many people can share one.
 */
const LIMITS = {
  /** Wrong passwords for one account, known or not. */
  passwords: { points: 10, duration: 15 * MINUTE_S },
  /** How often an account was locked; a day after the end of the last lock it begins anew. */
  lockouts: { points: 100, duration: DAY_S },
  "passwords-by-address": { points: 100, duration: 15 * MINUTE_S },
  "registrations-by-address": { points: 100, duration: HOUR_S },
  "resets-by-address": { points: 50, duration: HOUR_S },
  /** Mails that strangers can cause to be sent to one address. */
  "mails-to": { points: 5, duration: HOUR_S },
  "logins-elsewhere-by-address": { points: 100, duration: 15 * MINUTE_S },
  /** Mails that a member can cause: links and notices. */
  "mails-by-user": { points: 10, duration: HOUR_S },
  /** Each keeps the former name, so that nobody else can have it. */
  "renames-by-user": { points: 10, duration: DAY_S },
  "pictures-by-user": { points: 30, duration: HOUR_S },
  "post-images-by-user": { points: 60, duration: HOUR_S },
  "downloads-by-user": { points: 10, duration: HOUR_S },
  "autosaves-by-user": { points: 120, duration: MINUTE_S },
  "previews-by-user": { points: 120, duration: MINUTE_S },
} as const;

export type Limit = keyof typeof LIMITS;

const kept = globalThis as typeof globalThis & {
  carafeLimiters?: Map<Limit, RateLimiterPrisma>;
};

/** Counts in the database, so that a restart forgets nothing. */
export function limiter(limit: Limit): RateLimiterPrisma {
  kept.carafeLimiters ??= new Map();
  const known = kept.carafeLimiters.get(limit);
  if (known) return known;
  const made = new RateLimiterPrisma({
    storeClient: db(),
    tableName: "rateLimit",
    keyPrefix: limit,
    ...LIMITS[limit],
    clearExpiredByTimeout: limit === "lockouts", // one of them clears the table for all
  });
  kept.carafeLimiters.set(limit, made);
  return made;
}

/** Counts one more attempt of `who` and refuses one too many. Whoever is not known (null) is not counted. */
export async function countAttempt(
  limit: Limit,
  who: string | null,
): Promise<Result<void, TooMany>> {
  const waitSeconds = who === null ? 0 : await waitBefore(limit, who);
  return waitSeconds ? refused({ code: "too-many", waitSeconds }) : ok();
}

/** Counts one more attempt of `who`. The seconds to wait if it is one too many, else 0. */
export async function waitBefore(limit: Limit, who: string): Promise<number> {
  try {
    await limiter(limit).consume(keyOf(who));
    return 0;
  } catch (refusal) {
    if (isRefusal(refusal)) return Math.ceil(refusal.msBeforeNext / 1000);
    throw refusal;
  }
}

/** Not by its class: Next loads the library once for each bundle, and the limiters are the first one's. */
export function isRefusal(thrown: unknown): thrown is RateLimiterRes {
  return typeof thrown === "object" && thrown !== null && "msBeforeNext" in thrown;
}

/** Short whatever was typed, and no list of addresses that somebody could work out. */
export function keyOf(who: string): string {
  return createHmac("sha256", derivedSecret("limits")).update(who).digest("base64url");
}
