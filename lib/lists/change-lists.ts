import { type Dialect, dialectOf } from "../config/dialect";
import { settings } from "../config/settings";
import { db, type Prisma } from "../database/db";

/** Who publishes while an import is being written waits for it rather than to be refused. */
const TRANSACTION_TIMEOUTS = { timeout: 30_000, maxWait: 30_000 };

/**
 * A transaction that changes which posts are public, or where they stand: one at a time. Without it the
 * counts are right too, but two that wait for each other would make PostgreSQL end one of them.
 */
export async function changeLists<Result>(
  work: (database: Prisma.TransactionClient) => Promise<Result>,
  options = TRANSACTION_TIMEOUTS,
): Promise<Result> {
  return db().$transaction(async (database) => {
    await lockLists(database);
    return work(database);
  }, options);
}

/** The first statement of such a transaction. SQLite has one writer at a time anyway. */
export async function lockLists(
  database: Prisma.TransactionClient,
  dialect: Dialect = dialectOf(settings().databaseUrl),
): Promise<void> {
  if (dialect === "postgresql") await database.$executeRaw`SELECT lock_lists()`;
}
