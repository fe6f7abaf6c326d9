import { runOnce, triggerScript } from "./ensure-triggers";
import { inTransaction, onConnection, sessionOn } from "./session";

/** Sees to it that the index of words is there, and the triggers that say which posts it has yet to look at. */
export async function ensureSearchIndex(databaseUrl: string, migrations: string[]): Promise<void> {
  const script = triggerScript("search-index", databaseUrl, migrations);
  await onConnection(databaseUrl, async (connection, dialect) => {
    const marked = `SELECT 1 FROM "ListSegment" WHERE "list" = '${script.mark}'`;
    if ((await sessionOn(connection, dialect).rows(marked)).length > 0) return;
    await inTransaction(connection, dialect, (session) => runOnce(session, script));
  });
}
