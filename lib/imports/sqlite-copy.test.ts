import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newFolder, removeFolder } from "../../test/folders";
import { withSqliteCopy } from "./sqlite-copy";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => removeFolder(folder));

/** Moves an amount from one row to another, in one transaction after the other, until its file is gone. */
const WRITER = `
  const { existsSync } = require("node:fs");
  const { workerData } = require("node:worker_threads");
  const database = new (require("better-sqlite3"))(workerData.file);
  const move = database.transaction(() => {
    const pages = "x".repeat(20_000) + Math.random();
    database.prepare("UPDATE account SET amount = amount - 1, pages = ? WHERE id = 1").run(pages);
    database.prepare("UPDATE account SET amount = amount + 1, pages = ? WHERE id = 2").run(pages);
  });
  while (existsSync(workerData.goOn)) move();
  database.close();`;

test.each(["WAL", "DELETE"])(
  "a blog that is written to all the time is copied as it was at one moment (%s)",
  async (mode) => {
    const [file, goOn] = [join(folder, "site.db"), join(folder, "go-on")];
    const database = new Sqlite(file);
    database.exec(`PRAGMA journal_mode = ${mode};
      CREATE TABLE account (id INTEGER PRIMARY KEY, amount INTEGER, pages);
      INSERT INTO account VALUES (1, 0, ''), (2, 0, '')`);
    const amounts = database.prepare("SELECT amount FROM account ORDER BY id").pluck();
    writeFileSync(goOn, "");
    const writer = new Worker(WRITER, { eval: true, workerData: { file, goOn } });
    const ended = new Promise((resolve) => writer.once("exit", resolve));
    await expect.poll(() => amounts.get(), { timeout: 30_000 }).not.toBe(0);
    database.close();
    const seen = withSqliteCopy(file, ({ database: copy }) => ({
      sum: copy.prepare("SELECT sum(amount) FROM account").pluck().get(),
      differing: copy.prepare("SELECT count(DISTINCT pages) FROM account").pluck().get(),
      check: copy.pragma("integrity_check", { simple: true }),
    }));
    rmSync(goOn);
    expect(await ended).toBe(0);
    expect(seen).toEqual({ sum: 0, differing: 1, check: "ok" });
  },
);

test("one that nobody writes to is left alone", () => {
  const file = join(folder, "site.db");
  new Sqlite(file).exec("PRAGMA journal_mode = WAL; CREATE TABLE account (id)").close();
  const before = readFileSync(file);
  withSqliteCopy(file, ({ database }) => database.exec("INSERT INTO account VALUES (1)"));
  expect(readFileSync(file)).toEqual(before);
  expect(existsSync(`${file}-wal`)).toBe(false);
});
