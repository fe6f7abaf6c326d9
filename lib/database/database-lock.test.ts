import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lockDatabase } from "./database-lock";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "carafe-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => `file:${join(folder, name)}`;

/** Another process that holds the lock, and does nothing else. */
async function anotherHolds(url: string) {
  const program = `import("./lib/database/database-lock.ts").then(({ lockDatabase }) => {
    lockDatabase(${JSON.stringify(url)}); console.log("held"); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", program]);
  await once(child.stdout, "data");
  return child;
}

it("keeps others from the database until it is given back", () => {
  const release = lockDatabase(at("carafe.db"));
  expect(() => lockDatabase(at("carafe.db"))).toThrow(
    `Another process runs a site on the database ${join(folder, "carafe.db")}; end it first, or give this one a database of its own (DATA_DIR or DATABASE_URL).`,
  );
  lockDatabase(at("other.db"))();
  expect(readdirSync(folder).sort()).toEqual(["carafe.db.lock", "other.db.lock"]);
  release();
  lockDatabase(at("carafe.db"))();
});

it("holds whichever link leads to the database", () => {
  writeFileSync(join(folder, "carafe.db"), "");
  symlinkSync("carafe.db", join(folder, "link.db"));
  const release = lockDatabase(at("carafe.db"));
  expect(() => lockDatabase(at("link.db"))).toThrow("Another process runs a site");
  release();
});

it("of a process that was killed is taken over at once", async () => {
  const other = await anotherHolds(at("carafe.db"));
  expect(() => lockDatabase(at("carafe.db"))).toThrow("Another process runs a site");
  other.kill("SIGKILL");
  await once(other, "exit");
  lockDatabase(at("carafe.db"))();
});

it("is not needed on PostgreSQL", () => {
  lockDatabase("postgres://db/blog");
  lockDatabase("postgres://db/blog")();
});
