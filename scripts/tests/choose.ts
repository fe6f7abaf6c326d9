import { readdirSync, readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Chosen } from "./run";

const FOLDERS = [".", "app", "components", "e2e", "lib", "scripts", "server", "test"];

/** What is to run of each kind; null where there is nothing of the kind. */
export type Choice = { unit: Chosen | null; endToEnd: Chosen | null };

/**
 * The tests that the words after `npm test --` mean: a file, a folder, a part of the path of one,
 * or else a part of a test's title.
 */
export function chooseTests(words: string[]): Choice {
  const all = testFiles();
  const files = words.map((word) => filesAt(word, all));
  if (files.every((found) => found.length > 0)) return byKind([...new Set(files.flat())]);
  const title = words.join(" ");
  const saying = all.filter((file) => readFileSync(file, "utf8").includes(title));
  // A title may be put together where the test runs.
  return byKind(saying.length > 0 ? saying : all, title);
}

function testFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== ".", encoding: "utf8" })
      .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
      .map((file) => relative(".", resolve(folder, file))),
  );
}

function filesAt(word: string, all: string[]): string[] {
  const path = relative(".", resolve(word));
  const isFolder = statSync(path || ".", { throwIfNoEntry: false })?.isDirectory();
  if (isFolder) return all.filter((file) => path === "" || file.startsWith(`${path}/`));
  return all.includes(path) ? [path] : all.filter((file) => file.includes(word));
}

function byKind(files: string[], title?: string): Choice {
  const ofKind = (ending: RegExp): Chosen | null => {
    const found = files.filter((file) => ending.test(file));
    return found.length > 0 ? { files: found, title } : null;
  };
  return { unit: ofKind(/\.test\.tsx?$/), endToEnd: ofKind(/\.spec\.tsx?$/) };
}
