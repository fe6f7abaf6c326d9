import { expect, test } from "vitest";
import { recordLog } from "../../test/logged";
import { onTestDatabase } from "../../test/on-test-database";
import { dialectOf } from "../config/dialect";
import { settings } from "../config/settings";
import { db } from "./db";
import { isDatabaseUp } from "./health";

onTestDatabase();

/** Whether the database is up for connections that are opened with a setting of PostgreSQL's. */
async function isUpWith(setting: string, value: string): Promise<boolean> {
  const name = new URL(settings().databaseUrl).pathname.slice(1);
  await db().$executeRawUnsafe(`ALTER DATABASE ${name} SET ${setting} = ${value}`);
  await db().$disconnect();
  const isUp = await isDatabaseUp();
  await db().$executeRawUnsafe(`SET default_transaction_read_only = off`);
  await db().$executeRawUnsafe(`ALTER DATABASE ${name} RESET ${setting}`);
  await db().$disconnect();
  return isUp;
}

test("a database is looked at once for all who ask at the same time", async () => {
  const first = isDatabaseUp();
  expect(isDatabaseUp()).toBe(first);
  expect(await first).toBe(true);
  expect(isDatabaseUp()).not.toBe(first);
  await isDatabaseUp();
});

test("a database that can be read and not written is not up", async () => {
  const logged = recordLog();
  // A SQLite database is asked of its disk: writable-disk.test.ts.
  if (dialectOf(settings().databaseUrl) === "postgresql") {
    expect(await isUpWith("default_transaction_read_only", "on")).toBe(false);
    // As on a full disk: whatever needs more room is refused, and the rest is not.
    expect(await isUpWith("temp_file_limit", "0")).toBe(false);
    expect(logged).toEqual(Array(2).fill("The database does not answer."));
  }
  expect(await isDatabaseUp()).toBe(true);
});
