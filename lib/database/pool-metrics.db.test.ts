import { expect, test, vi } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { dialectOf } from "../config/dialect";
import { readGauge } from "../metrics/measure";
import { db } from "./db";

onTestDatabase();

/** What a pool opens at most (node-postgres). */
const POOL = 10;
const STATEMENTS = POOL + 1;

async function poolSays(): Promise<Record<string, number | undefined>> {
  const connections = await readGauge("carafe_database_connections");
  const inState = (state: string) => connections.find(({ labels }) => labels?.state === state);
  const [waiting] = await readGauge("carafe_database_statements_waiting");
  return { busy: inState("busy")?.value, idle: inState("idle")?.value, waiting: waiting?.value };
}

test("who has a connection to PostgreSQL is counted, and who waits for one; SQLite has no pool", async () => {
  await db().$queryRaw`SELECT 1`;
  if (dialectOf(process.env.DATABASE_URL ?? "") === "sqlite") {
    expect(await poolSays()).toEqual({});
    return;
  }
  expect(await poolSays()).toEqual({ busy: 0, idle: 1, waiting: 0 });

  const statements: Promise<unknown>[] = [];
  await db().$transaction(
    async (transaction) => {
      await transaction.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(1)`;
      for (let begun = 0; begun < STATEMENTS; begun++) {
        statements.push(db().$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(1)`.then());
      }
      const full = { busy: POOL, idle: 0, waiting: STATEMENTS + 1 - POOL };
      await vi.waitFor(async () => expect(await poolSays()).toEqual(full), 30_000);
    },
    { timeout: 60_000 },
  );
  await Promise.all(statements);
  expect(await poolSays()).toEqual({ busy: 0, idle: POOL, waiting: 0 });
});
