import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { OperatorError } from "../config/operator-error";
import { CONNECT_MS, postgresAddress } from "./postgres-address";

/**
 * PostgreSQL in the schema where the server puts new tables of these connections, whoever has set
 * that: the address, the role or the database. Prisma would look for its tables in "public".
 */
export async function connectPostgres(databaseUrl: string): Promise<SqlDriverAdapter> {
  const connection = await new PrismaPg({
    connectionString: postgresAddress(databaseUrl),
    connectionTimeoutMillis: CONNECT_MS,
  }).connect();
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

async function currentSchema(connection: SqlDriverAdapter): Promise<string> {
  const sql = "SELECT current_schema(), current_setting('search_path')";
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  const [schema, path] = rows[0] ?? [];
  if (typeof schema === "string") return schema;
  throw new OperatorError(`There is no schema of those that its search_path names: ${path}.`);
}
