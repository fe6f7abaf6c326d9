import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { dialectOf } from "../config/dialect";
import { settings } from "../config/settings";
import { db } from "./db";
import { whyUnwritable } from "./errors";

onTestDatabase();

/** Written into the database, unless it takes nothing. */
function add(into: Pick<ReturnType<typeof db>, "importedPost">, importKey: string) {
  return into.importedPost.create({ data: { importKey } });
}

/** Why it takes nothing after this statement, outside of a transaction and within one. */
async function refusals(statement: string, undo: string) {
  await db().$queryRawUnsafe(statement);
  const tries = [
    add(db(), "a".repeat(3_000_000)),
    db().$transaction((open) => add(open, "b".repeat(3_000_000))),
  ];
  const errors = await Promise.allSettled(tries);
  await db().$queryRawUnsafe(undo);
  return errors.map((one) => (one.status === "rejected" ? whyUnwritable(one.reason) : "written"));
}

test("a database that takes no change says why", async () => {
  const cannot = ["cannot-write", "cannot-write"];
  if (dialectOf(settings().databaseUrl) === "sqlite") {
    expect(await refusals("PRAGMA query_only = 1", "PRAGMA query_only = 0")).toEqual(cannot);
    const [{ max_page_count: most } = {}] = await db().$queryRaw<
      { max_page_count: bigint }[]
    >`PRAGMA max_page_count`;
    const full = await refusals("PRAGMA max_page_count = 1", `PRAGMA max_page_count = ${most}`);
    expect(full).toEqual(cannot);
  } else {
    const readOnly = db().$transaction(async (open) => {
      await open.$executeRaw`SET TRANSACTION READ ONLY`;
      return add(open, "c");
    });
    expect(await readOnly.catch(whyUnwritable)).toBe("cannot-write");
  }
  await add(db(), "after it");
});

test("what failed for another reason has none of these", async () => {
  await add(db(), "twice");
  expect(await add(db(), "twice").catch(whyUnwritable)).toBeNull();
  expect(whyUnwritable(new Error("SQLITE_FULL"))).toBeNull();
});
