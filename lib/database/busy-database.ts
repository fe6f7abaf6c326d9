import { setTimeout } from "node:timers/promises";
import type { SqlDriverAdapter, SqlQueryable, Transaction } from "@prisma/driver-adapter-utils";
import { respondWith } from "../http/request-context";

/** SQLite would wait within the event loop, and everybody with it. */
const WAIT_INSIDE_MS = 0;
const WAIT_OUTSIDE_MS = 4_000;
const PAUSE_MS = 20;
const RETRY_AFTER_SECONDS = 5;

/**
 * Has statements wait for another process that writes to this SQLite database without holding up
 * anybody else. Who waits too long is told to come back.
 */
export async function waitOutside(connection: SqlDriverAdapter): Promise<void> {
  const sql = `PRAGMA busy_timeout = ${WAIT_INSIDE_MS}`;
  await connection.queryRaw({ sql, args: [], argTypes: [] });
  makeWait(connection);
  const { startTransaction } = connection;
  connection.startTransaction = async (isolationLevel) =>
    makeWait(await whenFree(() => startTransaction.call(connection, isolationLevel)));
}

function makeWait<Queryable extends SqlQueryable | Transaction>(queryable: Queryable): Queryable {
  const { queryRaw, executeRaw } = queryable;
  queryable.queryRaw = (query) => whenFree(() => queryRaw.call(queryable, query));
  queryable.executeRaw = (query) => whenFree(() => executeRaw.call(queryable, query));
  return queryable;
}

async function whenFree<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const end = performance.now() + WAIT_OUTSIDE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > end) {
        respondWith(503, { "Retry-After": String(RETRY_AFTER_SECONDS) });
        throw error;
      }
    }
    await setTimeout(PAUSE_MS);
  }
}

function isBusy(error: unknown): boolean {
  const { cause } = error as { cause?: { originalCode?: string } };
  return cause?.originalCode?.startsWith("SQLITE_BUSY") ?? false;
}
