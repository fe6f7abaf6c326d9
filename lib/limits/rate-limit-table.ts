import { clockOffsetMs } from "../database/clock";
import { db } from "../database/db";

type Method = (given: object) => Promise<unknown>;

/**
 * The table of limits, for a library that reckons with this machine's clock: the moments in the table are by
 * the site's (lib/database/clock.ts).
 */
export function rateLimitTable(): Record<"upsert" | "deleteMany" | "findFirst", Method> {
  const table = db().rateLimit as unknown as Record<string, Method>;
  const onSiteClock = (name: string) => async (given: object) =>
    moved(await table[name]?.(moved(given, clockOffsetMs()) as object), -clockOffsetMs());
  return {
    upsert: onSiteClock("upsert"),
    deleteMany: onSiteClock("deleteMany"),
    findFirst: onSiteClock("findFirst"),
  };
}

/** The same with every moment in it so much later. */
function moved(value: unknown, ms: number): unknown {
  if (value instanceof Date) return new Date(value.getTime() + ms);
  if (Array.isArray(value)) return value.map((one) => moved(one, ms));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, ms)]));
}
