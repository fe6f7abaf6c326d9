import { dialectOf } from "../../config/dialect";
import type { Transport } from "./transport";

/** What carries the invalidations of the site on this database; null where only one process can serve it. */
export async function openTransport(
  databaseUrl: string,
  { redisUrl, siteUrl }: { redisUrl: string | undefined; siteUrl: string },
): Promise<Transport | null> {
  if (dialectOf(databaseUrl) === "sqlite") return null;
  if (redisUrl) {
    const { RedisTransport } = await import("./redis-transport");
    return new RedisTransport(redisUrl, siteUrl);
  }
  const { PostgresTransport } = await import("./postgres-transport");
  return new PostgresTransport(databaseUrl);
}
