import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createAdapter, dialectOf } from "../../lib/database/adapter";
import { SEGMENT_MAX } from "../../lib/lists/post-lists";

const TRANSACTION_MS = 10 * 60 * 1000;

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
  const mark = `counted:${version}`;
  const found = await listMarkAndLongSegments(databaseUrl, mark);
  if (found.length === 1 && found[0] === mark) return;
  await countAndSplit(databaseUrl, found.includes(mark) ? null : { script, mark });
}

/** Without Prisma's client, which would take its time at every start. */
async function listMarkAndLongSegments(databaseUrl: string, mark: string): Promise<unknown[]> {
  const connection = await createAdapter(databaseUrl).connect();
  try {
    const sql = `SELECT "list" FROM "ListSegment" WHERE "list" = '${mark}' OR "posts" > ${SEGMENT_MAX}`;
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    return rows.map(([list]) => list);
  } finally {
    await connection.dispose();
  }
}

async function countAndSplit(
  databaseUrl: string,
  count: { script: string; mark: string } | null,
): Promise<void> {
  const { openDatabase } = await import("../../lib/database/db");
  const { splitLongSegments } = await import("../../lib/lists/split-segments");
  const database = openDatabase(databaseUrl);
  try {
    if (count) {
      await database.$transaction(
        async (transaction) => {
          for (const sql of statementsOf(count.script)) await transaction.$executeRawUnsafe(sql);
          await transaction.listSegment.create({
            data: { list: count.mark, sinceAt: new Date(0), sinceId: 0, posts: 0 },
          });
        },
        { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
      );
    }
    await splitLongSegments({ database, dialect: dialectOf(databaseUrl) });
  } finally {
    await database.$disconnect();
  }
}

function statementsOf(script: string): string[] {
  const statements = script.split("\n\n").map((text) => text.replace(/^--.*\n?/gm, "").trim());
  return statements.filter((text) => text !== "");
}
