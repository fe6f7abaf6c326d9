import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addressIn, leaveRunningNote } from "./running-note";

const ADDRESS = "http://127.0.0.1:3000";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "carafe-note-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const leave = () => leaveRunningNote({ DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: "3000" });
const note = () => join(dataDir, "running.json");
const write = (address: string) => writeFileSync(note(), JSON.stringify({ address }));

it("says where the site runs, until it ends", async () => {
  const remove = await leave();
  expect(addressIn(note())).toBe(ADDRESS);
  remove();
  expect(readdirSync(dataDir)).toEqual([]);
});

it("of a site that was killed, or that a full disk has cut, is written anew", async () => {
  write("http://127.0.0.1:1");
  await leave();
  expect(addressIn(note())).toBe(ADDRESS);
  writeFileSync(note(), readFileSync(note()).subarray(0, 9));
  expect(addressIn(note())).toBeNull();
  await leave();
  expect(addressIn(note())).toBe(ADDRESS);
});

it("of a site that still answers stays, and is not taken away by another", async () => {
  const other = createServer((_, response) => response.end()).listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  write(address);
  const remove = await leave();
  expect(addressIn(note())).toBe(address);
  expect(addressIn(join(dataDir, "running-3000.json"))).toBe(ADDRESS);
  remove();
  expect(readdirSync(dataDir)).toEqual(["running.json"]);
  other.close();
});

it("stays where another site has written it since", async () => {
  const remove = await leave();
  write("http://127.0.0.1:4000");
  remove();
  expect(existsSync(note())).toBe(true);
});

it("that cannot be written is said, and the site goes on without", async () => {
  const say = vi.spyOn(console, "error").mockImplementation(() => {});
  // As of a disk that is read-only, nothing is made there.
  const noFolder = join(dataDir, "file");
  writeFileSync(noFolder, "");
  const remove = await leaveRunningNote({ DATA_DIR: noFolder, HOST: "127.0.0.1", PORT: "3000" });
  remove();
  expect(readdirSync(dataDir)).toEqual(["file"]);
  expect(say.mock.calls).toEqual([
    [expect.stringMatching(/^The operator's tool cannot refresh this site's pages: .*EEXIST/)],
  ]);
});
