import { afterAll, beforeAll } from "vitest";
import { db } from "../lib/database/db";
import { newDatabase } from "./databases";
import { newFolder, removeFolder } from "./folders";

/**
 * Gives the tests of a file, `x.db.test.ts`, a database of their own: on the server that
 * TEST_POSTGRES_URL names, else on SQLite. `npm test` runs such files on both.
 */
export function onTestDatabase(): void {
  const folder = newFolder();

  beforeAll(async () => {
    process.env.DATABASE_URL = await newDatabase(folder, process.env.TEST_POSTGRES_URL);
    process.env.DATA_DIR = folder;
    process.env.AUTH_SECRET = "a secret of 32 characters or more";
  });

  afterAll(async () => {
    await db().$disconnect();
    removeFolder(folder);
  });
}
