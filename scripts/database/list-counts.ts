import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createAdapter, dialectOf } from "../../lib/database/adapter";
import { SEGMENT_MAX } from "../../lib/lists/post-lists";
import { inTransaction, type Session, sessionOn } from "./session";

const MARK = "counted:";

/**
 * Sees to it that the triggers are there which count the posts of lists, and that their counts are right:
 * makes both anew unless it has done so since the last of these migrations. One for SQLite may make a
 * table anew, and its triggers are gone without a word. Splits what has grown long.
 */
export async function ensureListCounts(databaseUrl: string, migrations: string[]): Promise<void> {
  const script = readFileSync(`scripts/database/list-counts.${dialectOf(databaseUrl)}.sql`, "utf8");
  const version = createHash("sha256")
    .update([script, ...migrations].join("\n"))
    .digest("hex");
  const mark = `${MARK}${version}`;
  const dialect = dialectOf(databaseUrl);
  const connection = await createAdapter(databaseUrl).connect();
  try {
    // Without Prisma's client, which would take its time at every start.
    const found = (await sessionOn(connection, dialect).rows(MARKS_AND_LONG_SEGMENTS)).flat();
    if (found.length === 1 && found[0] === mark) return;
    if (!found.includes(mark)) {
      await inTransaction(connection, dialect, (session) => countOnce(session, script, mark));
    }
  } finally {
    await connection.dispose();
  }
  await splitSegments(databaseUrl);
}

const MARKS_AND_LONG_SEGMENTS = `SELECT "list" FROM "ListSegment" WHERE "list" LIKE '${MARK}%' OR "posts" > ${SEGMENT_MAX}`;

/** Unless another process has been quicker. */
async function countOnce(session: Session, script: string, mark: string): Promise<void> {
  const marked = await session.rows(`SELECT 1 FROM "ListSegment" WHERE "list" = '${mark}'`);
  if (marked.length > 0) return;
  for (const sql of statementsOf(script)) await session.run(sql);
  await session.run(
    `INSERT INTO "ListSegment" ("list", "sinceAt", "sinceId", "posts")
     VALUES ('${mark}', '1970-01-01T00:00:00.000+00:00', 0, 0)`,
  );
}

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

function statementsOf(script: string): string[] {
  const statements = script.split("\n\n").map((text) => text.replace(/^--.*\n?/gm, "").trim());
  return statements.filter((text) => text !== "");
}
