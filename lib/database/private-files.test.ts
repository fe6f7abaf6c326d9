import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createAdapter } from "./adapter";
import { lockDatabase } from "./database-lock";

let folder: string;
let umask: number;
beforeEach(() => {
  umask = process.umask(0o022);
  folder = mkdtempSync(join(tmpdir(), "carafe-private-"));
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

/** Each file of the folder with what it allows, while the database is open. */
async function modesOfOpen(): Promise<Record<string, string>> {
  const url = `file:${join(folder, "carafe.db")}`;
  const release = lockDatabase(url);
  const connection = await createAdapter(url).connect();
  await connection.executeScript(
    "CREATE TABLE IF NOT EXISTS a (b TEXT); INSERT INTO a VALUES ('')",
  );
  const modes = readdirSync(folder).map((name) => [
    name,
    (statSync(join(folder, name)).mode & 0o777).toString(8),
  ]);
  await connection.dispose();
  release();
  return Object.fromEntries(modes);
}

const PRIVATE = {
  "carafe.db": "600",
  "carafe.db-shm": "600",
  "carafe.db-wal": "600",
  "carafe.db.lock": "600",
};

it("a new database is its owner's alone, also in a folder that was there before", async () => {
  expect(await modesOfOpen()).toEqual(PRIVATE);
});

it("a database that others could read becomes private when it is opened", async () => {
  await modesOfOpen();
  for (const name of ["carafe.db", "carafe.db.lock"]) {
    rmSync(join(folder, name));
    writeFileSync(join(folder, name), "", { mode: 0o644 });
  }
  expect(await modesOfOpen()).toEqual(PRIVATE);
});
