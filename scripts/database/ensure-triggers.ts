import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dialectOf } from "../../lib/config/dialect";
import type { Session } from "./session";

/** What triggers keep: the counts of lists (list-counts.*.sql) and the index of words (search-index.*.sql). */
export type Kept = "list-counts" | "search-index";

/** Names what was run last, in the table of the segments: no list is called so. */
export const MARKS: Record<Kept, string> = {
  "list-counts": "counted:",
  "search-index": "searched:",
};

/** A script that makes triggers anew, and the mark that it leaves. */
export type TriggerScript = { sql: string; mark: string };

/**
 * Read by what was applied, for a migration for SQLite may make a table anew, and its triggers are gone
 * without a word.
 */
export function triggerScript(
  kept: Kept,
  databaseUrl: string,
  migrations: string[],
): TriggerScript {
  const sql = readFileSync(`scripts/database/${kept}.${dialectOf(databaseUrl)}.sql`, "utf8");
  const version = createHash("sha256")
    .update([sql, ...migrations].join("\n"))
    .digest("hex");
  return { sql, mark: `${MARKS[kept]}${version}` };
}

/** Unless another process has been quicker. In a transaction. */
export async function runOnce(session: Session, { sql, mark }: TriggerScript): Promise<void> {
  const marked = await session.rows(`SELECT 1 FROM "ListSegment" WHERE "list" = '${mark}'`);
  if (marked.length > 0) return;
  const kind = mark.slice(0, mark.indexOf(":") + 1);
  for (const statement of statementsOf(sql)) await session.run(statement);
  await session.run(`DELETE FROM "ListSegment" WHERE "list" LIKE '${kind}%'`);
  await session.run(
    `INSERT INTO "ListSegment" ("list", "sinceAt", "sinceId", "posts")
     VALUES ('${mark}', '1970-01-01T00:00:00.000+00:00', 0, 0)`,
  );
}

function statementsOf(script: string): string[] {
  const statements = script.split("\n\n").map((text) => text.replace(/^--.*\n?/gm, "").trim());
  return statements.filter((text) => text !== "");
}
