import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { createAdapter, type Dialect, dialectOf } from "../../lib/database/adapter";
import { ensureListCounts } from "./list-counts";
import { schemaFor } from "./schema";
import { withSchemaEngine } from "./schema-engine";

/** Brings the database at `databaseUrl` to the newest schema, creating a SQLite file if there is none. Returns the names applied. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const dialect = dialectOf(databaseUrl);
  if (dialect === "sqlite") {
    mkdirSync(dirname(databaseUrl.slice("file:".length)), { recursive: true, mode: 0o700 });
  }
  const { appliedMigrationNames } = await withSchemaEngine(
    createAdapter(databaseUrl),
    schemaFor(dialect),
    (engine) =>
      engine.applyMigrations({
        migrationsList: readMigrations(dialect),
        filters: { externalTables: [], externalEnums: [] },
      }),
  );
  await ensureListCounts(databaseUrl, migrationNames(dialect));
  return appliedMigrationNames;
}

/** The names of the migrations on disk, oldest first. */
function migrationNames(dialect: Dialect): string[] {
  const folder = migrationsFolder(dialect);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function migrationsFolder(dialect: Dialect): string {
  return `prisma/migrations/${dialect}`;
}

function readMigrations(dialect: Dialect) {
  const baseDir = migrationsFolder(dialect);
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: `provider = "${dialect}"\n` },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(dialect).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(`${baseDir}/${name}/migration.sql`, "utf8"),
        },
      },
    })),
  };
}
