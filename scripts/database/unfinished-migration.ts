import type { Dialect } from "../../lib/config/dialect";
import { OperatorError } from "../../lib/config/operator-error";
import type { Session } from "./session";

// A migration that was broken off by a version of Carafe, or by a tool, that applied it statement by
// statement. Ours are one transaction each and leave nothing unfinished.

/** What stands in the schema, as "table:Post", "index:…", "column:Post.title", "constraint:…". */
const STANDING: Record<Dialect, string> = {
  sqlite: `
    SELECT type || ':' || name FROM sqlite_master UNION ALL
    SELECT 'column:' || made.name || '.' || field.name
    FROM sqlite_master AS made, pragma_table_info(made.name) AS field WHERE made.type = 'table'`,
  postgresql: `
    SELECT CASE relkind WHEN 'i' THEN 'index:' ELSE 'table:' END || relname
    FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('i', 'r')
    UNION ALL
    SELECT 'column:' || relname || '.' || attname
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = current_schema()::regnamespace AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT 'constraint:' || conname FROM pg_constraint
    WHERE connamespace = current_schema()::regnamespace`,
};

/** Statements whose effect can be seen; `$1` and `$2` are the names in them. */
const EFFECTS: [statement: RegExp, effect: string, stands: boolean][] = [
  [/^CREATE TABLE "(\w+)"/, "table:$1", true],
  [/^CREATE (?:UNIQUE )?INDEX "(\w+)"/, "index:$1", true],
  [/^ALTER TABLE "(\w+)" ADD COLUMN\s+"(\w+)"/, "column:$1.$2", true],
  [/^ALTER TABLE "(?:\w+)" ADD CONSTRAINT "(\w+)"/, "constraint:$1", true],
  [/^ALTER TABLE "(?:\w+)" DROP CONSTRAINT "(\w+)"/, "constraint:$1", false],
  [/^ALTER TABLE "(\w+)" DROP COLUMN "(\w+)"/, "column:$1.$2", false],
  [/^DROP TABLE "(\w+)"/, "table:$1", false],
  [/^DROP INDEX "(\w+)"/, "index:$1", false],
];

/** Statements that may run twice. */
const REPEATABLE = /^(PRAGMA|CREATE SCHEMA IF NOT EXISTS|DROP \w+ IF EXISTS)\b/;

/**
 * What is still to be run of a migration that was broken off, "" if it was complete. Throws
 * OperatorError if what has been run cannot be told from the tables.
 */
export async function restOf(
  session: Session,
  dialect: Dialect,
  { name, script }: { name: string; script: string },
): Promise<string> {
  const standing = new Set((await session.rows(STANDING[dialect])).map(([what]) => String(what)));
  const statements = statementsOf(script);
  const effects = statements.map(effectOf);
  const remade = script.match(/(?<=RENAME TO )"\w+"|"new_\w+"/g) ?? [];
  const seen = statements.map((statement, index) => {
    const effect = effects[index];
    const isRemade = remade.some((table) => statement.includes(table));
    if (!effect || isRemade || isReplaced(effect, effects)) return null;
    return standing.has(effect.what) === effect.stands;
  });
  const isHalfMade = [...standing].some((what) => what.startsWith("table:new_"));
  if (!isHalfMade && seen.includes(true) && !seen.includes(false)) return "";
  if (!isHalfMade && seen.includes(false) && !seen.includes(true)) return script;
  const isPlain = statements.every(
    (statement, index) => REPEATABLE.test(statement) || typeof seen[index] === "boolean",
  );
  if (!isPlain) {
    throw new OperatorError(
      `the migration ${name} was broken off and cannot be finished by itself; put back the copy of the database from before the update, and start again.`,
    );
  }
  return statements.filter((_, index) => seen[index] !== true).join(";\n");
}

type Effect = { what: string; stands: boolean };

function effectOf(statement: string): Effect | null {
  for (const [pattern, what, stands] of EFFECTS) {
    const found = pattern.exec(statement);
    if (!found) continue;
    const [, first = "", second = ""] = found;
    return { what: what.replace("$1", first).replace("$2", second), stands };
  }
  return null;
}

/** What is dropped and made in one migration stands before and after. */
function isReplaced({ what, stands }: Effect, effects: (Effect | null)[]): boolean {
  return effects.some((other) => other?.what === what && other.stands !== stands);
}

/** The statements of a script, without its comments. */
export function statementsOf(script: string): string[] {
  return script
    .replace(/^\s*--.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
