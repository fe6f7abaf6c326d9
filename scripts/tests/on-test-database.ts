import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { db } from "../../lib/database/db";
import { applyMigrations } from "../database/apply-migrations";

/** Gives the unit tests of a file a database: the one of TEST_DATABASE_URL, or one of their own on SQLite. */
export function onTestDatabase(): void {
  const folder = mkdtempSync(join(tmpdir(), "carafe-unit-"));

  beforeAll(async () => {
    const { env } = process;
    env.DATABASE_URL = env.TEST_DATABASE_URL ?? `file:${join(folder, "carafe.db")}`;
    env.AUTH_SECRET = "a secret of 32 characters or more";
    await applyMigrations(env.DATABASE_URL);
  });

  afterAll(async () => {
    await db().$disconnect();
    rmSync(folder, { recursive: true });
  });
}
