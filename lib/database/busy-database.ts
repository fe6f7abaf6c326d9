import { setTimeout } from "node:timers/promises";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { respondWith } from "../http/request-context";

const WAIT_OUTSIDE_MS = 4_000;
const PAUSE_MS = 20;
const RETRY_AFTER_SECONDS = 5;

/**
 * Has statements, and transactions before they begin (transaction-gate.ts), wait for another process that writes to
 * this SQLite database without holding up anybody else. Who waits too long is told to come back.
 */
export async function waitOutside(connection: SqlDriverAdapter): Promise<void> {
  // SQLite would wait within the event loop, and everybody with it.
  await connection.queryRaw({ sql: "PRAGMA busy_timeout = 0", args: [], argTypes: [] });
  const { queryRaw, executeRaw, startTransaction } = connection;
  connection.queryRaw = (query) => whenFree(() => queryRaw.call(connection, query));
  connection.executeRaw = (query) => whenFree(() => executeRaw.call(connection, query));
  connection.startTransaction = (isolationLevel) =>
    whenFree(() => startTransaction.call(connection, isolationLevel));
}

/** The answer, once no other process keeps the database from giving it; asks again and again, within `WAIT_OUTSIDE_MS`. */
export async function whenFree<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
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
