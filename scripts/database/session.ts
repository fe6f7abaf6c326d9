import type { SqlDriverAdapter, SqlQueryable } from "@prisma/driver-adapter-utils";
import { type Dialect, dialectOf } from "../../lib/config/dialect";
import { createAdapter } from "../../lib/database/adapter";

/** What a migration does with a database: whole scripts, and questions. */
export type Session = {
  run: (script: string) => Promise<void>;
  rows: (sql: string) => Promise<unknown[][]>;
};

/** Works on a connection of its own, without Prisma's client, which would take its time at every start. */
export async function onConnection<Result>(
  databaseUrl: string,
  work: (connection: SqlDriverAdapter, dialect: Dialect) => Promise<Result>,
): Promise<Result> {
  const connection = await createAdapter(databaseUrl).connect();
  try {
    return await work(connection, dialectOf(databaseUrl));
  } finally {
    await connection.dispose();
  }
}

export function sessionOn(connection: SqlDriverAdapter, dialect: Dialect): Session {
  return dialect === "sqlite"
    ? { ...sessionOf(connection), run: async (script) => connection.executeScript(script) }
    : sessionOf(connection);
}

/** Does `work` wholly or not at all, changes of tables included; one process after the other. */
export async function inTransaction<Result>(
  connection: SqlDriverAdapter,
  dialect: Dialect,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  if (dialect === "sqlite") return inSqliteTransaction(sessionOn(connection, dialect), work);
  const transaction = await connection.startTransaction();
  const session = sessionOf(transaction);
  try {
    await session.run("SELECT pg_advisory_xact_lock(hashtextextended('carafe migrations', 0))");
    const result = await work(session);
    await session.run("COMMIT");
    await transaction.commit();
    return result;
  } catch (error) {
    await session.run("ROLLBACK").catch(() => {}); // the server may be gone, and rolls back by itself
    await transaction.rollback();
    throw error;
  }
}

/** With foreign keys off, as migrations ask for in vain inside of a transaction: making a table anew would delete what refers to it. */
async function inSqliteTransaction<Result>(
  session: Session,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  await session.run("PRAGMA foreign_keys = OFF");
  await session.run("BEGIN IMMEDIATE");
  try {
    const result = await work(session);
    await session.run("COMMIT");
    return result;
  } catch (error) {
    await session.run("ROLLBACK").catch(() => {}); // SQLite has done so already where the disk is full
    throw error;
  }
}

function sessionOf(queryable: SqlQueryable): Session {
  const query = (sql: string) => ({ sql, args: [], argTypes: [] });
  return {
    run: async (script) => {
      await queryable.executeRaw(query(script));
    },
    rows: async (sql) => (await queryable.queryRaw(query(sql))).rows,
  };
}
