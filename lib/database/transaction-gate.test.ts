import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyMigrations } from "../../scripts/database/apply-migrations";
import { openDatabase } from "./db";

const folder = mkdtempSync(join(tmpdir(), "carafe-gate-"));
const url = `file:${join(folder, "carafe.db")}`;
let database: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  await applyMigrations(url);
  database = openDatabase(url);
});

afterAll(async () => {
  await database.$disconnect();
  rmSync(folder, { recursive: true });
});

function addImported(importKey: string, into: Pick<typeof database, "importedPost"> = database) {
  return into.importedPost.create({ data: { importKey } });
}

async function imported(): Promise<string[]> {
  const rows = await database.importedPost.findMany({ orderBy: { importKey: "asc" } });
  return rows.map(({ importKey }) => importKey);
}

test("what others write while a transaction is open is not rolled back with it", async () => {
  let others: Promise<unknown> = Promise.resolve();
  const failing = database.$transaction(async (transaction) => {
    await addImported("in the transaction", transaction);
    others = Promise.all([addImported("a post"), addImported("another"), imported()]);
    await addImported("once more", transaction);
    throw new Error("taken");
  });
  await expect(failing).rejects.toThrow("taken");
  const [, , seenMeanwhile] = (await others) as [unknown, unknown, string[]];
  expect(seenMeanwhile).not.toContain("in the transaction");
  expect(await imported()).toEqual(["a post", "another"]);
});

test("many transactions and statements at once all get their turn", async () => {
  await database.importedPost.deleteMany();
  const keys = Array.from({ length: 30 }, (_, number) => `key ${number}`);
  const outcomes = await Promise.allSettled(
    keys.map((key, number) =>
      number % 3 === 0
        ? addImported(key)
        : database.$transaction(async (transaction) => {
            await addImported(key, transaction);
            if (number % 3 === 1) throw new Error("rolled back");
          }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
  expect((await imported()).sort()).toEqual(keys.filter((_, number) => number % 3 !== 1).sort());
});
