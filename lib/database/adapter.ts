import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { sqlitePath } from "../config/database-url";
import { dialectOf } from "../config/dialect";
import { OperatorError } from "../config/operator-error";
import { CONNECT_MS, postgresAddress } from "./postgres-address";
import { makePrivate } from "./private-files";
import { keepOutOfTransactions } from "./transaction-gate";

/** The driver behind Prisma for a `file:`, `postgres://` or `postgresql://` address. */
export function createAdapter(databaseUrl: string): WalSqlite | SchemaPg {
  return dialectOf(databaseUrl) === "sqlite"
    ? new WalSqlite(sqlitePath(databaseUrl))
    : new SchemaPg({
        connectionString: postgresAddress(databaseUrl),
        connectionTimeoutMillis: CONNECT_MS,
      });
}

/**
 * PostgreSQL in the schema where the server puts new tables of these connections, whoever has set
 * that: the address, the role or the database. Prisma would look for its tables in "public".
 */
class SchemaPg extends PrismaPg {
  override async connect(): Promise<Awaited<ReturnType<PrismaPg["connect"]>>> {
    const connection = await super.connect();
    try {
      const schemaName = await currentSchema(connection);
      const { supportsRelationJoins } = connection.getConnectionInfo();
      connection.getConnectionInfo = () => ({ schemaName, supportsRelationJoins });
      return connection;
    } catch (error) {
      await connection.dispose();
      throw error;
    }
  }
}

async function currentSchema(connection: SqlDriverAdapter): Promise<string> {
  const sql = "SELECT current_schema(), current_setting('search_path')";
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  const [schema, path] = rows[0] ?? [];
  if (typeof schema === "string") return schema;
  throw new OperatorError(`There is no schema of those that its search_path names: ${path}.`);
}

/**
 * SQLite that refuses to work without write-ahead logging: in the default journal mode one
 * SQLITE_BUSY at COMMIT loses later writes (https://github.com/prisma/orm/issues/29933).
 */
class WalSqlite extends PrismaBetterSqlite3 {
  readonly #path: string;

  constructor(path: string) {
    super({ url: `file:${path}` });
    this.#path = path;
  }

  override async connect(): Promise<SqlDriverAdapter> {
    makePrivate(this.#path);
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
