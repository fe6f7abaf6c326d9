import { setFlagsFromString } from "node:v8";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { PrismaClient as PostgresqlClient } from "../../prisma/generated/postgresql/client";
import { type Prisma, PrismaClient } from "../../prisma/generated/sqlite/client";
import { dialectOf } from "../config/dialect";
import { settings } from "../config/settings";
import { createAdapter } from "./adapter";
import { waitOutside } from "./busy-database";
import { measurePool } from "./pool-metrics";
import { withoutRequests } from "./transaction-context";

export { Prisma } from "../../prisma/generated/sqlite/client";

/** More than a statement waits (busy-database.ts, transaction-gate.ts), which then says why. */
const TRANSACTION_TIMEOUTS = { maxWait: 12_000, timeout: 15_000 };

/** Next loads this file once for each bundle; one process holds one client. */
const kept = globalThis as typeof globalThis & {
  carafeDb?: PrismaClient;
  /** The client's own, once it is connected. */
  carafeConnection?: SqlDriverAdapter;
};

/** The database of `DATABASE_URL`. Connects at the first query, so that a build needs none. */
export function db(): PrismaClient {
  kept.carafeDb ??= openDatabase(settings().databaseUrl, (connection) => {
    kept.carafeConnection = connection;
    measurePool(connection);
  });
  return kept.carafeDb;
}

/**
 * The client's query compiler is WebAssembly and works once for each kind of query. Node would soon optimise it
 * nevertheless: that takes 50 MB, half of what a command of the operator's takes otherwise, and makes no page faster.
 */
const UNOPTIMISED = "--wasm-tiering-budget=1000000000";

/**
 * A client for the database at an address. Both clients come from one schema and have the same
 * shape; the types are SQLite's, the narrower.
 */
export function openDatabase(
  databaseUrl: string,
  onConnect: (connection: SqlDriverAdapter) => void = () => {},
): PrismaClient {
  setFlagsFromString(UNOPTIMISED);
  const adapter = createAdapter(databaseUrl);
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    if (connection.provider === "sqlite") await waitOutside(connection);
    onConnect(connection);
    return connection;
  };
  const options = { adapter, transactionOptions: TRANSACTION_TIMEOUTS };
  return withoutRequests(
    dialectOf(databaseUrl) === "sqlite"
      ? new PrismaClient(options)
      : (new PostgresqlClient(options) as unknown as PrismaClient),
  );
}

/**
 * The rows of one statement, as the driver gives them: dates and what is counted may be texts. What Prisma adds to a
 * short statement takes longer than the statement: for what is asked often.
 */
export async function selectRows<Row>({ sql, text, values }: Prisma.Sql): Promise<Row[]> {
  if (!kept.carafeConnection) await db().$connect();
  if (!kept.carafeConnection) throw new Error("The database is not connected.");
  const { rows, columnNames } = await kept.carafeConnection.queryRaw({
    sql: kept.carafeConnection.provider === "sqlite" ? sql : text,
    args: values,
    // Numbers and lists go as they are.
    argTypes: values.map(() => ({ scalarType: "string", arity: "scalar" })),
  });
  return rows.map(
    (row) => Object.fromEntries(columnNames.map((name, index) => [name, row[index]])) as Row,
  );
}
