import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readSettings } from "../lib/config/settings";
import { siteSecret } from "./secret-file";

const INCOMPLETE = ["", "\n", "short", "x".repeat(31), "\0".repeat(43)];

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "carafe-secret-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const path = () => join(dataDir, "secret");
const secret = (more = {}) => siteSecret(readSettings({ DATA_DIR: dataDir, ...more }));

it("is made once, for its owner alone", async () => {
  const made = await secret();
  expect(made).toHaveLength(43);
  expect(await secret()).toBe(made);
  expect(statSync(path()).mode & 0o777).toBe(0o600);
});

it("is one where several start at once", async () => {
  const made = await Promise.all([secret(), secret(), secret()]);
  expect(new Set(made).size).toBe(1);
});

it("may be the operator's own, with words and a newline at the end", async () => {
  const own = "correct horse battery staple and more of it";
  writeFileSync(path(), `${own}\n`);
  expect(await secret()).toBe(own);
});

it.each(INCOMPLETE)(
  "is made anew, and that is said, where %j was left of it before there was a database",
  async (left) => {
    const print = vi.spyOn(console, "log").mockImplementation(() => {});
    writeFileSync(path(), left);
    const made = await secret();
    expect(made).toHaveLength(43);
    expect(readFileSync(path(), "utf8")).toBe(made);
    expect(print.mock.calls).toEqual([
      [`The secret in ${path()} was not whole; as nothing depends on it yet, there is a new one.`],
    ]);
  },
);

it.each(INCOMPLETE)(
  "is refused where %j is left of it and a database depends on it",
  async (left) => {
    writeFileSync(path(), left);
    writeFileSync(join(dataDir, "carafe.db"), "a database");
    const sentence = `The secret in ${path()} is not whole, as after a full disk; put back the file of a backup, or set AUTH_SECRET to a new one`;
    await expect(secret()).rejects.toThrow(sentence);
    await expect(secret({ DATABASE_URL: "postgres://db/blog" })).rejects.toThrow(sentence);
    expect(readFileSync(path(), "utf8")).toBe(left);
  },
);

it("in AUTH_SECRET needs no file", async () => {
  writeFileSync(path(), "");
  expect(await secret({ AUTH_SECRET: "x".repeat(32) })).toBe("x".repeat(32));
});
