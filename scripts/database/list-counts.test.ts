import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAdapter } from "../../lib/database/adapter";
import { openDatabase } from "../../lib/database/db";
import { applyMigrations } from "./apply-migrations";
import { ensureListCounts } from "./list-counts";

const folder = mkdtempSync(join(tmpdir(), "carafe-unit-"));
const databaseUrl = `file:${join(folder, "carafe.db")}`;

beforeAll(async () => {
  await applyMigrations(databaseUrl);
});
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;

/** By one statement: four thousand take the client seconds. */
async function write(count: number): Promise<void> {
  const connection = await createAdapter(databaseUrl).connect();
  await connection.executeScript(`
    INSERT INTO "Post" ("slug", "title", "content", "publishedAt", "updatedAt")
    WITH RECURSIVE "series"(n) AS (SELECT ${made + 1} UNION ALL SELECT n + 1 FROM "series" LIMIT ${count})
    SELECT 'post-' || n, 'A post', 'Text.', "now", "now"
    FROM "series", (SELECT '2020-01-01T00:00:00.000+00:00' AS "now")`);
  await connection.dispose();
  made += count;
}

async function readSegments(list: string): Promise<number[]> {
  const database = openDatabase(databaseUrl);
  const segments = await database.listSegment.findMany({
    where: { list },
    orderBy: { sinceAt: "asc" },
  });
  await database.$disconnect();
  return segments.map(({ posts }) => posts);
}

/** As Prisma's migrations for SQLite do with a table that they change. */
async function makeTableAnew(table: string): Promise<void> {
  const connection = await createAdapter(databaseUrl).connect();
  const sql = `SELECT "sql" FROM "sqlite_master" WHERE "name" = '${table}'`;
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  await connection.executeScript(`
    PRAGMA foreign_keys=OFF;
    ${String(rows[0]?.[0]).replace(`"${table}"`, `"new_${table}"`)};
    INSERT INTO "new_${table}" SELECT * FROM "${table}";
    DROP TABLE "${table}";
    ALTER TABLE "new_${table}" RENAME TO "${table}";
    PRAGMA foreign_keys=ON;`);
  await connection.dispose();
}

it("a migration that makes a table anew leaves no post uncounted", async () => {
  await write(3);
  expect(await readSegments("all")).toEqual([3]);
  await makeTableAnew("Post");
  await write(2);
  expect(await readSegments("all")).toEqual([3]);
  await ensureListCounts(databaseUrl, ["one that makes the table anew"]);
  expect(await readSegments("all")).toEqual([5]);
  await write(1);
  expect(await readSegments("all")).toEqual([6]);
});

it("what has grown long is split at the next start", async () => {
  await applyMigrations(databaseUrl);
  await write(4_001 - made);
  expect(await readSegments("all")).toEqual([4_001]);
  await applyMigrations(databaseUrl);
  expect(await readSegments("all")).toEqual([2_000, 2_000, 1]);
});
