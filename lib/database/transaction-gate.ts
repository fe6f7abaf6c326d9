import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";

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

  connection.queryRaw = async (query) => {
    while (open) await open;
    return queryRaw.call(connection, query);
  };
  connection.executeRaw = async (query) => {
    while (open) await open;
    return executeRaw.call(connection, query);
  };
  connection.startTransaction = async (isolationLevel) => {
    while (open) await open;
    const { promise, resolve } = deferred();
    open = promise;
    const end = () => {
      open = null;
      resolve();
    };
    try {
      return endingWith(await startTransaction.call(connection, isolationLevel), end);
    } catch (error) {
      end();
      throw error;
    }
  };
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
