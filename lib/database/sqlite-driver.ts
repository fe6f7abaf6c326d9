import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { whenFree } from "./busy-database";
import { makePrivate } from "./private-files";
import { keepOutOfTransactions } from "./transaction-gate";

/**
 * SQLite that refuses to work without write-ahead logging: in the default journal mode one
 * SQLITE_BUSY at COMMIT loses later writes (https://github.com/prisma/orm/issues/29933).
 */
export async function connectSqlite(path: string): Promise<SqlDriverAdapter> {
  makePrivate(path);
  const connection = await new PrismaBetterSqlite3({ url: `file:${path}` }).connect();
  const sql = "PRAGMA journal_mode = WAL";
  // SQLite's own timeout does not cover this where another process makes the same database.
  const { rows } = await whenFree(() => connection.queryRaw({ sql, args: [], argTypes: [] }));
  if (rows[0]?.[0] !== "wal") {
    await connection.dispose();
    throw new Error("This SQLite database cannot use write-ahead logging (WAL).");
  }
  keepOutOfTransactions(connection);
  return connection;
}
