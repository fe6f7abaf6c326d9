import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { sqlitePath } from "../config/database-url";
import { dialectOf } from "../config/dialect";

/**
 * The driver behind Prisma for a `file:`, `postgres://` or `postgresql://` address. Of the two it loads the one that is
 * needed: PostgreSQL's takes a tenth of a second.
 */
export function createAdapter(databaseUrl: string): SqlDriverAdapterFactory {
  const isSqlite = dialectOf(databaseUrl) === "sqlite";
  return {
    provider: isSqlite ? "sqlite" : "postgres",
    adapterName: "carafe",
    connect: async () => {
      if (isSqlite) {
        const { connectSqlite } = await import("./sqlite-driver");
        return connectSqlite(sqlitePath(databaseUrl));
      }
      const { connectPostgres } = await import("./postgres-driver");
      return connectPostgres(databaseUrl);
    },
  };
}
