import { dialectOf } from "../../lib/config/dialect";
import { SEGMENT_MAX } from "../../lib/lists/post-lists";
import { MARKS, runOnce, triggerScript } from "./ensure-triggers";
import { inTransaction, onConnection, sessionOn } from "./session";

/**
 * Sees to it that the triggers are there which count the posts of lists, and that their counts are right:
 * makes both anew unless it has done so since the last of these migrations. One for SQLite may make a
 * table anew, and its triggers are gone without a word. Splits what has grown long.
 */
export async function ensureListCounts(databaseUrl: string, migrations: string[]): Promise<void> {
  const script = triggerScript("list-counts", databaseUrl, migrations);
  const isRight = await onConnection(databaseUrl, async (connection, dialect) => {
    const found = (await sessionOn(connection, dialect).rows(MARKS_AND_LONG_SEGMENTS)).flat();
    if (!found.includes(script.mark)) {
      await inTransaction(connection, dialect, (session) => runOnce(session, script));
    }
    return found.length === 1 && found[0] === script.mark;
  });
  if (!isRight) await splitSegments(databaseUrl);
}

const MARKS_AND_LONG_SEGMENTS = `SELECT "list" FROM "ListSegment" WHERE "list" LIKE '${MARKS["list-counts"]}%' OR "posts" > ${SEGMENT_MAX}`;

async function splitSegments(databaseUrl: string): Promise<void> {
  const { openDatabase } = await import("../../lib/database/db");
  const { splitLongSegments } = await import("../../lib/lists/split-segments");
  const database = openDatabase(databaseUrl);
  try {
    await splitLongSegments({ database, dialect: dialectOf(databaseUrl) });
  } finally {
    await database.$disconnect();
  }
}
