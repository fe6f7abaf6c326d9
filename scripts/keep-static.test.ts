import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY_MS } from "../lib/config/durations";
import { newFolder, removeFolder } from "../test/folders";
import { keepStatic } from "./keep-static";

let folder: string;
const kept = (name = "") => join(folder, "kept", name);

beforeEach(() => {
  folder = newFolder();
});
afterEach(() => removeFolder(folder));

/** The files of a build, names and contents. */
function build(files: Record<string, string>): string {
  const built = join(folder, `build-${readdirSync(folder).length}`);
  mkdirSync(join(built, "chunks"), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(built, "chunks", name), content);
    // As in a container's image, which was made long ago.
    const made = new Date(Date.now() - 100 * DAY_MS);
    utimesSync(join(built, "chunks", name), made, made);
  }
  return built;
}

function age(name: string, days: number): void {
  const time = new Date(Date.now() - days * DAY_MS);
  utimesSync(kept(`chunks/${name}`), time, time);
}

test("files of former builds stay for a month after their last start", () => {
  const former = build({ "former.js": "1", "both.css": "2" });
  const newer = build({ "both.css": "2", "newer.js": "3" });
  keepStatic(former, kept());
  for (const name of ["former.js", "both.css"]) age(name, 29);
  keepStatic(newer, kept());
  expect(readdirSync(kept("chunks")).sort()).toEqual(["both.css", "former.js", "newer.js"]);
  for (const name of ["former.js", "both.css"]) age(name, 31);
  keepStatic(newer, kept());
  expect(readdirSync(kept("chunks")).sort()).toEqual(["both.css", "newer.js"]);
});

test("one that a power cut has left empty is written anew", () => {
  const built = build({ "a.js": "let a;" });
  mkdirSync(kept("chunks"), { recursive: true });
  writeFileSync(kept("chunks/a.js"), "");
  keepStatic(built, kept());
  expect(readFileSync(kept("chunks/a.js"), "utf8")).toBe("let a;");
});

test("one that cannot be kept leaves no part of itself behind", () => {
  const built = build({ "a.js": "let a;" });
  mkdirSync(kept("chunks/a.js/in its place"), { recursive: true });
  expect(() => keepStatic(built, kept())).toThrow();
  expect(readdirSync(kept("chunks"))).toEqual(["a.js"]);
});
