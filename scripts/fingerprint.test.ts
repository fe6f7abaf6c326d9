import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newFolder, removeFolder } from "../test/folders";
import { fingerprintOf } from "./fingerprint.mjs";

let folder: string;

beforeEach(() => {
  folder = newFolder();
  write("lib/a.ts", "one");
});
afterEach(() => removeFolder(folder));

function write(path: string, content: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
}

const fingerprint = () => fingerprintOf([join(folder, "lib"), join(folder, "package.json")]);

test.each(["lib/a.ts", "lib/deep/b.ts", "package.json"])("%s counts", (path) => {
  const before = fingerprint();
  write(path, "another");
  expect(fingerprint()).not.toBe(before);
});

test.each(["lib/a.test.ts", "lib/.next/cache/a.js", "lib/deep/.hidden", "other/a.ts"])(
  "%s does not",
  (path) => {
    const before = fingerprint();
    write(path, "another");
    expect(fingerprint()).toBe(before);
  },
);

test("another name for the same content counts", () => {
  write("lib/a.ts", "");
  write("lib/b.ts", "one");
  const before = fingerprint();
  write("lib/a.ts", "one");
  write("lib/b.ts", "");
  expect(fingerprint()).not.toBe(before);
});
