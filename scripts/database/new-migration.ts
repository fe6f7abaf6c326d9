/** `npm run db:migration -- <name>`: writes what changed in the schema since the last migration, for both databases. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { migrationsFolder } from "./apply-migrations";
import { DIALECTS, schemaFor } from "./schema";
import { withSchemaEngine } from "./schema-engine";
import { startTemporaryPostgres } from "./temporary-postgres";

const name = process.argv[2] ?? "";
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error("Give the migration a name in lower-case words: npm run db:migration -- add-tags");
  process.exit(1);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);

// The engine asks a live database for its version, so PostgreSQL's SQL needs a server.
const postgres = await startTemporaryPostgres();
const adapters = {
  sqlite: new PrismaBetterSqlite3({ url: ":memory:" }),
  postgresql: new PrismaPg({ connectionString: postgres.databaseUrl }),
};

for (const dialect of DIALECTS) {
  // The engine cannot read the state after the last migration without a shadow database,
  // so the schema of that moment is kept beside the migrations.
  const keptSchema = `${migrationsFolder(dialect)}/as-migrated.prisma`;
  const { stdout, exitCode } = await withSchemaEngine(
    adapters[dialect],
    schemaFor(dialect),
    (engine) =>
      engine.diff({
        from: existsSync(keptSchema)
          ? { tag: "schemaDatamodel", ...schemaFile(readFileSync(keptSchema, "utf8")) }
          : { tag: "empty" },
        to: { tag: "schemaDatamodel", ...schemaFile(schemaFor(dialect)) },
        script: true,
        exitCode: true,
        filters: { externalTables: [], externalEnums: [] },
      }),
  );
  if (exitCode === 0) {
    console.log(`${dialect}: the schema has not changed.`);
    continue;
  }
  const folder = `${migrationsFolder(dialect)}/${stamp}_${name.replaceAll("-", "_")}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, stdout ?? "");
  writeFileSync(keptSchema, schemaFor(dialect));
  console.log(`${folder}/migration.sql`);
}
await postgres.stop();
process.exit(0);

function schemaFile(content: string) {
  return { files: [{ path: "schema.prisma", content }] };
}
