import { PrismaClient as PostgresqlClient } from "../prisma/generated/postgresql/client";
import { PrismaClient } from "../prisma/generated/sqlite/client";
import { createAdapter, dialectOf } from "./database/adapter";
import { settings } from "./settings";

export { Prisma } from "../prisma/generated/sqlite/client";

/** Next loads this file once for each bundle; one process holds one client. */
const kept = globalThis as typeof globalThis & { carafeDb?: PrismaClient };

/** The database of `DATABASE_URL`. Connects at the first query, so that a build needs none. */
export function db(): PrismaClient {
  kept.carafeDb ??= openDatabase(settings().databaseUrl);
  return kept.carafeDb;
}

/**
 * A client for the database at an address. Both clients come from one schema and have the same
 * shape; the types are SQLite's, the narrower.
 */
export function openDatabase(databaseUrl: string): PrismaClient {
  const adapter = createAdapter(databaseUrl);
  return dialectOf(databaseUrl) === "sqlite"
    ? new PrismaClient({ adapter })
    : (new PostgresqlClient({ adapter }) as unknown as PrismaClient);
}
