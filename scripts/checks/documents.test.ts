import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { repositoryFiles } from "./source-rules";

const FILES = repositoryFiles();

/** What tells how the house is built; CHANGELOG.md tells what was. */
const DOCUMENTS = FILES.filter(
  (file) => /\.(md|prisma)$/.test(file) && file !== "CHANGELOG.md" && !file.includes("migrations"),
);

const KNOWN = new Set([
  ...FILES,
  ...FILES.map((file) => file.slice(file.lastIndexOf("/") + 1)),
  ...FILES.flatMap((file) => file.split("/").map((_, end, parts) => parts.slice(0, end).join("/"))),
]);

/** What is made or given while the site is built or runs, what there is none of on purpose, and what stands for any name. */
const NOT_IN_GIT =
  /^(?:dist|node_modules|prisma\/generated|\.next|data|error\.tsx)\b|[*<>…:{}]|^x\./;

/** The paths of files that a document names in code, and the bare names of source files. */
function namedIn(text: string): string[] {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, named = ""]) => named);
  const inBrackets = [
    ...text.matchAll(/\(((?:lib|app|server|scripts|e2e|test)\/[\w/.()[\]-]+)\)/g),
  ];
  const paths = [...code, ...inBrackets.map(([, path = ""]) => path)].filter((named) =>
    /^(?:lib|app|components|server|scripts|e2e|test|docs|deploy|prisma)\/[^\s=]*$|^[\w-]+\.(?:tsx?|mjs|cjs)$/.test(
      named,
    ),
  );
  return paths.filter((path) => !NOT_IN_GIT.test(path)).map((path) => path.replace(/\/$/, ""));
}

test.each(DOCUMENTS)("%s names files that are there", (file) => {
  const named = namedIn(readFileSync(file, "utf8"));
  expect(named.filter((path) => !KNOWN.has(path))).toEqual([]);
});

describe("the rooms of lib", () => {
  const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
  const rule = /^lib-(.+)-knows-only-rooms-below$/;
  const inRules = (forbidden as { name: string }[]).flatMap(
    ({ name }) => rule.exec(name)?.[1] ?? [],
  );
  const table = readFileSync("docs/house.md", "utf8").split("## The rooms of lib")[1] ?? "";
  const inTable = table
    .split("\n## ")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => (line.split("|")[1] ?? "").match(/[\w./-]+/g) ?? [])
    .map((room) => room.replace(".ts", "").replace("/", "-"));

  test("stand in docs/house.md in the order of the rules", () => {
    // The highest room has no rule: it knows all others.
    expect(inTable?.slice(0, -1)).toEqual(inRules);
  });
});
