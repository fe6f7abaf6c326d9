import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { keepOutOfTransactions } from "./transaction-gate";

export type Dialect = "sqlite" | "postgresql";

/** Which database an address means: `file:` is SQLite, anything else PostgreSQL. */
export function dialectOf(databaseUrl: string): Dialect {
  return databaseUrl.startsWith("file:") ? "sqlite" : "postgresql";
}

/** A PostgreSQL server that does not answer at all is given up after this long. */
const CONNECT_MS = 5_000;

/** The driver behind Prisma for a `file:`, `postgres://` or `postgresql://` address. */
export function createAdapter(databaseUrl: string): WalSqlite | PrismaPg {
  return dialectOf(databaseUrl) === "sqlite"
    ? new WalSqlite({ url: databaseUrl })
    : new PrismaPg({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_MS });
}

/**
 * SQLite that refuses to work without write-ahead logging: in the default journal mode one
 * SQLITE_BUSY at COMMIT loses later writes (https://github.com/prisma/orm/issues/29933).
 */
class WalSqlite extends PrismaBetterSqlite3 {
  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect();
    const { rows } = await connection.queryRaw({
      sql: "PRAGMA journal_mode = WAL",
      args: [],
      argTypes: [],
    });
    if (rows[0]?.[0] !== "wal") {
      await connection.dispose();
      throw new Error("This SQLite database cannot use write-ahead logging (WAL).");
    }
    keepOutOfTransactions(connection);
    return connection;
  }
}
