import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Dialect, dialectOf } from "../../lib/config/dialect";
import { OperatorError } from "../../lib/config/operator-error";
import { ensureListCounts } from "./list-counts";
import { openOrMakeDatabase } from "./open-database";
import { ensureSearchIndex } from "./search-index";
import { inTransaction, type Session, sessionOn } from "./session";
import { restOf } from "./unfinished-migration";
import { ensureUsernameLooks } from "./username-looks";

/** Prisma's own table, so that its tools go on knowing what was applied. */
const TABLE = "_prisma_migrations";
const CREATE_TABLE: Record<Dialect, string> = {
  sqlite: `CREATE TABLE IF NOT EXISTS "${TABLE}" (
    "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  postgresql: `CREATE TABLE IF NOT EXISTS "${TABLE}" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`,
};

export type Migration = { name: string; script: string; checksum: string };

/** The names of the tables in the schema, other than SQLite's own. */
const TABLES: Record<Dialect, string> = {
  sqlite:
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  postgresql: "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()",
};

/**
 * Brings the database at `databaseUrl` to the newest schema, making a SQLite file if there is none.
 * Returns the names of the migrations applied.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const migrations = readMigrations(dialectOf(databaseUrl));
  const applied = await migrate(databaseUrl, migrations);
  const names = migrations.map(({ name }) => name);
  await ensureListCounts(databaseUrl, names);
  await ensureSearchIndex(databaseUrl, names);
  await ensureUsernameLooks(databaseUrl);
  return applied;
}

/**
 * Applies those of these migrations that are not applied yet. Each is one transaction together with
 * the note of it: one that is broken off has not happened.
 */
export async function migrate(databaseUrl: string, migrations: Migration[]): Promise<string[]> {
  const dialect = dialectOf(databaseUrl);
  const connection = await openOrMakeDatabase(databaseUrl);
  const applied: string[] = [];
  try {
    const known = await recordedMigrations(sessionOn(connection, dialect), dialect);
    for (const migration of migrations) {
      if (known.get(migration.name) === "finished") continue;
      const isNew = await inTransaction(connection, dialect, (session) =>
        applyOnce(session, dialect, migration),
      );
      if (isNew) applied.push(migration.name);
    }
  } finally {
    await connection.dispose();
  }
  return applied;
}

/** What is noted of each migration. Tables without such notes are somebody else's. */
async function recordedMigrations(
  session: Session,
  dialect: Dialect,
): Promise<Map<string, "finished" | "unfinished">> {
  const tables = (await session.rows(TABLES[dialect])).map(([name]) => String(name));
  if (!tables.includes(TABLE)) {
    if (tables.length === 0) return new Map();
    throw new OperatorError(`it holds tables of something else, such as ${tables[0]}.`);
  }
  const noted = await session.rows(
    `SELECT "migration_name", "finished_at" FROM "${TABLE}" WHERE "rolled_back_at" IS NULL`,
  );
  return new Map(
    noted.map(([name, finishedAt]) => [String(name), finishedAt ? "finished" : "unfinished"]),
  );
}

/** False if another process was quicker. */
async function applyOnce(
  session: Session,
  dialect: Dialect,
  migration: Migration,
): Promise<boolean> {
  const { name, script, checksum } = migration;
  const state = (await recordedMigrations(session, dialect)).get(name);
  if (state === "finished") return false;
  await session.run(CREATE_TABLE[dialect]);
  const rest = state === "unfinished" ? await restOf(session, dialect, migration) : script;
  if (rest) await session.run(rest);
  const now = new Date().toISOString().replace("Z", "+00:00");
  await session.run(
    `DELETE FROM "${TABLE}" WHERE "migration_name" = '${name}' AND "rolled_back_at" IS NULL`,
  );
  await session.run(
    `INSERT INTO "${TABLE}" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ('${randomUUID()}', '${checksum}', '${name}', '${now}', '${now}', 1)`,
  );
  return true;
}

export function migrationsFolder(dialect: Dialect): string {
  return `prisma/migrations/${dialect}`;
}

/** The migrations on disk, oldest first. */
export function readMigrations(dialect: Dialect): Migration[] {
  const folder = migrationsFolder(dialect);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const text = readFileSync(`${folder}/${name}/migration.sql`, "utf8");
    const checksum = createHash("sha256").update(text).digest("hex");
    // The schema is there by now, and may be another.
    return { name, checksum, script: text.replace(/^CREATE SCHEMA IF NOT EXISTS "public";$/m, "") };
  });
}
