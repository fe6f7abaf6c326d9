import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sqlitePath } from "../../lib/config/database-url";
import { type Dialect, dialectOf } from "../../lib/config/dialect";
import { newEmptyDatabase } from "../../test/databases";
import { newFolder, removeFolder } from "../../test/folders";
import type { SiteSettings } from "../../test/site";
import { querySql, runSql } from "../../test/sql";
import { applyMigrations, type Migration, migrate, readMigrations } from "./apply-migrations";
import { statementsOf } from "./unfinished-migration";

let folder: string;
let settings: SiteSettings;
let dialect: Dialect;

beforeEach(async () => {
  folder = newFolder();
  settings = {
    DATABASE_URL: await newEmptyDatabase(folder, process.env.TEST_POSTGRES_URL),
  } as SiteSettings;
  dialect = dialectOf(settings.DATABASE_URL);
});
afterEach(() => removeFolder(folder));

const apply = () => applyMigrations(settings.DATABASE_URL);
const run = (migrations: Migration[]) => migrate(settings.DATABASE_URL, migrations);

/** What stands in the database, in a form that two can be compared by. */
async function schema(): Promise<unknown> {
  const rows = await querySql(
    settings,
    dialect === "sqlite"
      ? "SELECT name FROM sqlite_master UNION ALL SELECT m.name || '.' || p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table'"
      : "SELECT conname::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace UNION ALL SELECT indexname::text FROM pg_indexes WHERE schemaname = 'public' UNION ALL SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'",
  );
  return rows.map(([name]) => name).sort();
}

const hasTable = async (name: string) =>
  ((await schema()) as string[]).some((one) => one.startsWith(`${name}.`));

test("a second time there is nothing to do", async () => {
  expect(await apply()).toEqual(readMigrations(dialect).map(({ name }) => name));
  expect(await apply()).toEqual([]);
});

test("a migration that fails has not happened, and happens once it can", async () => {
  await apply();
  const migration = (script: string) => [
    ...readMigrations(dialect),
    { name: "29990101000000_wines", script, checksum: "" },
  ];
  const made = `CREATE TABLE "Wine" ("id" INTEGER);\nINSERT INTO "Wine" VALUES (1);\n`;
  await expect(run(migration(`${made}INSERT INTO "Nowhere" VALUES (1);`))).rejects.toThrow();
  expect(await hasTable("Wine")).toBe(false);
  // A full disk ends the transaction as this does.
  await expect(run(migration(`ROLLBACK;\nINSERT INTO "Nowhere" VALUES (1);`))).rejects.toThrow(
    "TableDoesNotExist",
  );
  expect(await run(migration(made))).toEqual(["29990101000000_wines"]);
  expect(await querySql(settings, 'SELECT COUNT(*) FROM "Wine"')).toEqual([[expect.anything()]]);
});

test("two that start at once apply each migration once, in a schema that is not there yet", async () => {
  if (dialect === "postgresql") settings.DATABASE_URL += "?schema=own";
  const env = { ...process.env, ...settings };
  const deploy = () =>
    spawn(process.execPath, ["--import", "tsx", "scripts/database/deploy.ts"], { env });
  const [one, other] = [deploy(), deploy()];
  expect(await Promise.all([once(one, "exit"), once(other, "exit")])).toEqual([
    [0, null],
    [0, null],
  ]);
  const names = await querySql(settings, 'SELECT "migration_name" FROM "_prisma_migrations"');
  expect(names.flat().sort()).toEqual(readMigrations(dialect).map(({ name }) => name));
});

/** Long enough to be killed at. */
const LONG = {
  name: "29990101000000_wines",
  script: `CREATE TABLE "Wine" ("id" INTEGER);
INSERT INTO "Wine" WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000) SELECT i FROM n;
`,
  checksum: "",
};

const MIGRATE = `
  import { migrate, readMigrations } from "./scripts/database/apply-migrations.ts";
  const { DATABASE_URL, DIALECT, LONG } = process.env;
  await migrate(DATABASE_URL, [...readMigrations(DIALECT), JSON.parse(LONG)]);
`;

/** Whether another process has begun to fill the table and has not finished. */
async function isFilling(): Promise<boolean> {
  if (dialect === "sqlite") {
    const log = `${sqlitePath(settings.DATABASE_URL)}-wal`;
    return existsSync(log) && statSync(log).size > 1_000_000;
  }
  const rows = await querySql(
    settings,
    "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%WITH RECURSIVE n(i)%' AND pid <> pg_backend_pid()",
  );
  return rows.length > 0;
}

test("a migration whose process is killed in the midst of it has not happened, and happens at the next start", async () => {
  await apply();
  const env = { ...process.env, ...settings, DIALECT: dialect, LONG: JSON.stringify(LONG) };
  const args = ["--import", "tsx", "--input-type=module", "-e", MIGRATE];
  const child = spawn(process.execPath, args, { env, stdio: "ignore" });
  const ended = once(child, "exit");
  await expect.poll(isFilling, { timeout: 60_000, interval: 5 }).toBe(true);
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
  expect(await hasTable("Wine")).toBe(false);
  expect(await run([...readMigrations(dialect), LONG])).toEqual([LONG.name]);
  const [count] = await querySql(settings, 'SELECT COUNT(*) FROM "Wine"');
  expect(Number(count?.[0])).toBe(2_000_000);
});

test("tables of something else are left alone", async () => {
  await runSql(settings, 'CREATE TABLE "wine" ("id" INTEGER)');
  await expect(apply()).rejects.toThrow("it holds tables of something else, such as wine.");
  expect(await hasTable("User")).toBe(false);
});

/** As it stood after so many statements that each counted for itself, with the note that Prisma's own tool left. */
async function breakOff(migration: Migration, statements: number): Promise<void> {
  const all = readMigrations(dialect);
  const before = all.slice(
    0,
    all.findIndex(({ name }) => name === migration.name),
  );
  await run([{ name: "0", script: "SELECT 1;", checksum: "" }, ...before]);
  for (const statement of statementsOf(migration.script).slice(0, statements)) {
    await runSql(settings, statement);
  }
  await runSql(
    settings,
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('1', '', '${migration.name}')`,
  );
}

function migrationOf(part: string): Migration {
  const found = readMigrations(dialect).find(({ name }) => name.includes(part));
  if (!found) throw new Error(`There is no migration ${part}.`);
  return found;
}

let whole: Promise<unknown> | undefined;

/** The same at each call. */
function wholeSchema(): Promise<unknown> {
  whole ??= schemaOfNewDatabase();
  return whole;
}

async function schemaOfNewDatabase(): Promise<unknown> {
  const [kept, other] = [settings, newFolder()];
  settings = {
    DATABASE_URL: await newEmptyDatabase(other, process.env.TEST_POSTGRES_URL),
  } as SiteSettings;
  await apply();
  const made = await schema();
  settings = kept;
  removeFolder(other);
  return made;
}

test.each([
  ["initial", 0],
  ["initial", 1],
  ["initial", 9],
  ["initial", 99],
  ["accounts", 0],
  ["accounts", 99],
  ["markdown", 3],
  ["drafts_revisions", 0],
  ["drafts_revisions", 2],
  ["drafts_revisions", 14],
  ["drafts_revisions", 99],
  ["list_segments", 99],
])(
  "%s, which another tool broke off after %i statements, is finished",
  async (part, statements) => {
    await breakOff(migrationOf(part), statements);
    await apply();
    expect(await schema()).toEqual(await wholeSchema());
    expect(await apply()).toEqual([]);
  },
);

test("one that was broken off while it made a table anew is named, with what to do", async () => {
  const migration = migrationOf("accounts");
  if (dialect === "postgresql") return; // there no table is made anew
  const statements = statementsOf(migration.script);
  const dropped = statements.indexOf('DROP TABLE "Post"') + 1;
  await breakOff(migration, dropped);
  await expect(apply()).rejects.toThrow(
    `the migration ${migration.name} was broken off and cannot be finished by itself; put back the copy of the database from before the update, and start again.`,
  );
  expect(await hasTable("new_Post")).toBe(true);
});

test.each([
  ["second in a navigation that nobody has settled", [], "2"],
  ["where the navigation already says", ['{"navigation":"Home | /\\nUs | /about"}'], ""],
])("an older site gets the page that a site begins with, %s", async (_, versions, place) => {
  const all = readMigrations(dialect);
  await run(all.filter(({ name }) => name < migrationOf("_pages").name));
  for (const [index, form] of versions.entries()) {
    const version = `INSERT INTO "PublicationVersion" ("version", "settings") VALUES (${index + 1}, '${form}')`;
    await runSql(settings, version);
  }
  const post = `INSERT INTO "Post" ("slug", "title", "content", "updatedAt") VALUES ('about', 'A post', '', '2026-01-01')`;
  await runSql(settings, post);
  await apply();
  const rows = await querySql(
    settings,
    `SELECT "id", "kind", "slug", COALESCE(CAST("navigationPlace" AS TEXT), '') FROM "Post" ORDER BY "id"`,
  );
  expect(rows.map((row) => row.map(String))).toEqual([
    ["-1", "page", "about", place],
    ["1", "post", "about", ""],
  ]);
  const counted = await querySql(
    settings,
    `SELECT "posts" FROM "ListSegment" WHERE "list" = 'all'`,
  );
  expect(counted.map((row) => row.map(String))).toEqual([["1"]]);
});
