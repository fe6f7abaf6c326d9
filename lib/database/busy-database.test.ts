import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyMigrations } from "../../scripts/database/apply-migrations";
import { type RequestContext, runInRequestContext } from "../http/request-context";
import { openDatabase } from "./db";
import { whyUnwritable } from "./errors";

const folder = mkdtempSync(join(tmpdir(), "carafe-busy-"));
const path = join(folder, "carafe.db");
let database: ReturnType<typeof openDatabase>;
let other: Sqlite.Database;

beforeAll(async () => {
  await applyMigrations(`file:${path}`);
  database = openDatabase(`file:${path}`);
  await database.$connect();
  other = new Sqlite(path);
});

afterAll(async () => {
  other.close();
  await database.$disconnect();
  rmSync(folder, { recursive: true });
});

async function add(importKey: string) {
  return await database.importedPost.create({ data: { importKey } });
}

function addInTransaction(importKey: string) {
  return database.$transaction(async (within) => {
    await within.importedPost.create({ data: { importKey } });
    return within.importedPost.create({ data: { importKey: `${importKey}, too` } });
  });
}

test.each([
  ["a statement", add],
  ["a transaction", addInTransaction],
])("%s waits for another process that writes, and the event loop goes on", async (name, write) => {
  other.exec("BEGIN IMMEDIATE");
  let turns = 0;
  const turning = setInterval(() => turns++, 1);
  const written = write(name);
  await setTimeout(500);
  clearInterval(turning);
  other.exec("COMMIT");
  await written;
  expect(await database.importedPost.count({ where: { importKey: name } })).toBe(1);
  // Had SQLite waited, there would have been none.
  expect(turns).toBeGreaterThan(2);
});

test("who reads does not wait for those who wait to write", async () => {
  other.exec("BEGIN IMMEDIATE");
  const written = ["one", "two", "three"].map(addInTransaction);
  const late = Promise.allSettled(written);
  for (let time = 0; time < 10; time++) {
    await setTimeout();
    await database.importedPost.count();
  }
  expect(await Promise.race([late, "not yet"])).toBe("not yet");
  other.exec("COMMIT");
  await Promise.all(written);
});

test("who waits behind a transaction that does not end is told to come back, too", async () => {
  const context: RequestContext = { id: "1", address: "", headers: {} };
  let [begun, end] = [() => {}, () => {}];
  const isOpen = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const isOver = new Promise<void>((resolve) => {
    end = resolve;
  });
  const open = database.$transaction(async () => {
    begun();
    await isOver;
  });
  await isOpen;
  const waiting = [() => add("behind"), () => addInTransaction("behind")];
  const told = await runInRequestContext(context, () =>
    Promise.all(waiting.map((write) => write().catch(whyUnwritable))),
  );
  end();
  await open;
  expect(told).toEqual(["busy", "busy"]);
  expect(context.status).toBe(503);
  await add("after it");
});

test("who waits too long is told to come back, and what comes later is written", async () => {
  const context: RequestContext = { id: "1", address: "", headers: {} };
  other.exec("BEGIN IMMEDIATE");
  const late = runInRequestContext(context, () => add("late"));
  expect(await late.catch(whyUnwritable)).toBe("busy");
  other.exec("ROLLBACK");
  expect(context).toMatchObject({ status: 503, headers: { "Retry-After": "5" } });
  await add("later");
  expect(await database.importedPost.count({ where: { importKey: { startsWith: "late" } } })).toBe(
    1,
  );
});
