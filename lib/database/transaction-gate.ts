import { setTimeout } from "node:timers/promises";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type Transaction,
} from "@prisma/driver-adapter-utils";

/** One that is open longer does too much: who comes after it is not to wait for all of it. */
const WAIT_MS = 5_000;

/**
 * Makes statements outside of a transaction wait while one is open. better-sqlite3 has one
 * connection, and Prisma's adapter (7.10) would run them inside: a rollback would take along what
 * others had written in the meantime. So code inside a transaction must use that transaction alone.
 */
export function keepOutOfTransactions(connection: SqlDriverAdapter): void {
  // Whoever has waited looks again: another transaction may have begun. Nothing comes between the
  // last look and the statement.
  let open: Promise<void> | null = null;
  const { queryRaw, executeRaw, startTransaction } = connection;

  const untilNoneIsOpen = async () => {
    const until = performance.now() + WAIT_MS;
    while (open) await waitFor(open, until);
  };

  connection.queryRaw = async (query) => {
    await untilNoneIsOpen();
    return queryRaw.call(connection, query);
  };
  connection.executeRaw = async (query) => {
    await untilNoneIsOpen();
    return executeRaw.call(connection, query);
  };
  connection.startTransaction = async (isolationLevel) => {
    await untilNoneIsOpen();
    const { promise, resolve } = deferred();
    open = promise;
    const end = () => {
      open = null;
      resolve();
    };
    try {
      const transaction = await startTransaction.call(connection, isolationLevel);
      await takeWriteLock(transaction);
      return endingWith(transaction, end);
    } catch (error) {
      end();
      throw error;
    }
  };
}

/**
 * Prisma's transactions would wait for another program that writes at their first change, open already, and who only
 * reads would wait with them. One that has begun like this has nothing to wait for.
 */
async function takeWriteLock(transaction: Transaction): Promise<void> {
  const run = (sql: string) => transaction.executeRaw({ sql, args: [], argTypes: [] });
  await run("ROLLBACK");
  try {
    await run("BEGIN IMMEDIATE");
  } catch (error) {
    await transaction.rollback(); // gives the connection back; there is nothing to roll back
    throw error;
  }
}

/** Waits until a transaction is over; throws where that takes too long. */
async function waitFor(open: Promise<void>, until: number): Promise<void> {
  const over = new AbortController();
  const options = { signal: over.signal, ref: false };
  const late = setTimeout(until - performance.now(), true, options).catch(() => false);
  const isLate = await Promise.race([open, late]);
  over.abort();
  if (isLate) throw busy();
}

/** As the driver says it. */
function busy(): DriverAdapterError {
  return new DriverAdapterError({
    kind: "SocketTimeout",
    originalCode: "SQLITE_BUSY",
    originalMessage: "a transaction of this site's own is open",
  });
}

/** The same transaction, which calls `end` when it is over. */
function endingWith(transaction: Transaction, end: () => void): Transaction {
  const { commit, rollback } = transaction;
  transaction.commit = () => commit.call(transaction).finally(end);
  transaction.rollback = () => rollback.call(transaction).finally(end);
  return transaction;
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
