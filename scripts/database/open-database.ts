import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { isDriverAdapterError, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import Sqlite from "better-sqlite3";
import { sqlitePath } from "../../lib/config/database-url";
import { dialectOf } from "../../lib/config/dialect";
import { OperatorError } from "../../lib/config/operator-error";
import { createAdapter } from "../../lib/database/adapter";
import { CONNECT_MS, postgresAddress } from "../../lib/database/postgres-address";
import { type Session, sessionOn } from "./session";

/** A connection to the database, whose file or schema is made where there is none. Throws with the reason in words. */
export async function openOrMakeDatabase(databaseUrl: string): Promise<SqlDriverAdapter> {
  checkDatabaseFile(databaseUrl);
  if (dialectOf(databaseUrl) === "postgresql") await ensureSchema(databaseUrl);
  return createAdapter(databaseUrl).connect();
}

/** SQLite says of most of what can be wrong with a file no more than that it cannot open it. Throws OperatorError. */
export function checkDatabaseFile(databaseUrl: string): void {
  if (dialectOf(databaseUrl) === "postgresql") return;
  const path = sqlitePath(databaseUrl);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new OperatorError(
      `${dirname(path)} is no folder and cannot be made one: ${codeOf(error)}.`,
    );
  }
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    throw new OperatorError(`${path} is a folder or a device; name a file.`);
  }
  try {
    const database = new Sqlite(path);
    try {
      database.pragma("schema_version");
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) throw new OperatorError(sentenceOf(error, path));
    throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function sentenceOf({ code, message }: { code: string; message: string }, path: string): string {
  if (code === "SQLITE_NOTADB") return `${path} is no SQLite database.`;
  if (code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_READONLY")) {
    return `${path} cannot be opened for writing; look whose it and its folder are.`;
  }
  return `${path} cannot be read: ${message}.`;
}

const FIRST_SCHEMA = `
  SELECT trim(name) FROM unnest(string_to_array(current_setting('search_path'), ',')) AS name
  WHERE current_schema() IS NULL AND name NOT LIKE '%$user%' LIMIT 1`;

/** Makes the schema of the search_path where there is none of those that it names. */
async function ensureSchema(databaseUrl: string): Promise<void> {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const adapter = new PrismaPg({
    connectionString: postgresAddress(databaseUrl),
    connectionTimeoutMillis: CONNECT_MS,
  });
  const connection = await adapter.connect();
  try {
    const session = sessionOn(connection, "postgresql");
    const [[schema] = []] = await session.rows(FIRST_SCHEMA);
    if (schema) await makeSchema(session, String(schema));
  } finally {
    await connection.dispose();
  }
}

/** `schema` is quoted as it has to be. IF NOT EXISTS does not keep two that do it at once apart. */
async function makeSchema(session: Session, schema: string): Promise<void> {
  const sql = `CREATE SCHEMA IF NOT EXISTS ${schema}`;
  try {
    await session.run(sql);
  } catch {
    await session.run(sql); // by now the other has made it
  }
}

/** What a driver says of an error, as the end of a sentence. */
export function databaseProblem(error: unknown): string {
  if (!isDriverAdapterError(error)) return error instanceof Error ? error.message : String(error);
  const { cause } = error;
  if (cause.kind === "DatabaseNotReachable") {
    return `no server answers at ${cause.host ?? "its address"}, port ${cause.port ?? 5432}.`;
  }
  if (cause.kind === "TlsConnectionError") {
    const isOwn = /certificate/i.test(cause.reason) && !cause.reason.includes("altnames");
    const hint = isOwn ? "; if it is your own, add sslrootcert=<its file> to the address" : "";
    return `the connection cannot be encrypted (${cause.reason})${hint}.`;
  }
  return cause.originalMessage ?? error.message;
}
