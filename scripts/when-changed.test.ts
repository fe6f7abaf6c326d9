import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, removeFolder } from "../test/folders";
import { whenChanged } from "./when-changed";

test("what was broken off is made once more, also of the inputs of the last whole one", () => {
  const folder = newFolder();
  const [input, stamp] = [join(folder, "input"), join(folder, "stamp")];
  const made: string[] = [];
  const make = (what: string, work = () => {}) => {
    writeFileSync(input, what);
    whenChanged(stamp, [input], () => {
      work();
      made.push(what);
    });
  };
  try {
    make("old");
    make("old");
    const breakOff = () => {
      throw new Error("Killed.");
    };
    expect(() => make("new", breakOff)).toThrow("Killed.");
    make("old");
    expect(made).toEqual(["old", "old"]);
  } finally {
    removeFolder(folder);
  }
});
