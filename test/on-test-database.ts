import { afterAll, beforeAll, vi } from "vitest";
import { db } from "../lib/database/db";
import { newDatabase } from "./databases";
import { newFolder, removeFolder } from "./folders";
import { quickPasswords } from "./quick-passwords";

/** Threads, which take a second to start and know no site: those of one file serve the next. */
const STARTED_ONCE = ["carafeComparisons", "carafeLog", "carafeRenderers", "carafeRenderingQueue"];

/**
 * Gives the tests of a file, `x.db.test.ts`, a database of their own: on the server that
 * TEST_POSTGRES_URL names, else on SQLite. `npm test` runs such files on both.
 */
export function onTestDatabase(): void {
  const folder = newFolder();
  const environment = { ...process.env };

  beforeAll(async () => {
    process.env.DATABASE_URL = await newDatabase(folder, process.env.TEST_POSTGRES_URL);
    process.env.DATA_DIR = folder;
    process.env.AUTH_SECRET = "a secret of 32 characters or more";
    Object.assign(globalThis, { carafePasswordPool: quickPasswords });
  });

  afterAll(async () => {
    await db().$disconnect();
    process.env = environment;
    forgetSite();
    removeFolder(folder);
  });
}

/** The next file of this process finds no settings, no connection and nothing cached. */
function forgetSite(): void {
  const kept = globalThis as Record<string, unknown>;
  for (const name of Object.keys(kept)) {
    if (name.startsWith("carafe") && !STARTED_ONCE.includes(name)) delete kept[name];
  }
  vi.resetModules();
}
