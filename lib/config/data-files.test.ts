import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { writeDataFile } from "./data-files";

vi.mock("node:fs/promises", async (original) => ({ ...(await original<typeof files>()) }));

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "carafe-data-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const read = (name: string) => readFileSync(join(dataDir, name), "utf8");

/** Like a disk on which half of what is written still fits. */
function fillDisk(): void {
  vi.spyOn(files, "writeFile").mockImplementation(async (file, content) => {
    await (file as files.FileHandle).write(String(content).slice(0, 3));
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  });
}

it("writes a file that only its owner can read, into a folder that it makes", async () => {
  await writeDataFile(dataDir, "outbox/a.eml", "whole");
  expect(read("outbox/a.eml")).toBe("whole");
  expect(statSync(join(dataDir, "outbox/a.eml")).mode & 0o777).toBe(0o600);
});

it("leaves nothing where the disk is full, neither a new file nor a changed one", async () => {
  await writeDataFile(dataDir, "kept", "as it was");
  fillDisk();
  await expect(writeDataFile(dataDir, "secret", "never whole")).rejects.toThrow("ENOSPC");
  await expect(writeDataFile(dataDir, "kept", "never whole")).rejects.toThrow("ENOSPC");
  expect(readdirSync(dataDir)).toEqual(["kept"]);
  expect(read("kept")).toBe("as it was");
});

it("replaces what is there, unless it is to be new", async () => {
  await writeDataFile(dataDir, "note", "one");
  await writeDataFile(dataDir, "note", "two");
  await expect(writeDataFile(dataDir, "note", "three", { isNew: true })).rejects.toThrow("EEXIST");
  expect(read("note")).toBe("two");
  expect(readdirSync(dataDir)).toEqual(["note"]);
});
