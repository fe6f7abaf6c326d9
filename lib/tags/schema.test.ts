import { expect, test } from "vitest";
import { expectCpuMsBelow } from "../../test/cost";
import { parseTags, tagsText } from "./schema";

test.each([
  ["wine, bread", ["wine", "bread"]],
  ["wine，bread、cheese، salt", ["wine", "bread", "cheese", "salt"]],
  ["  red \t wine ,, ,", ["red wine"]],
  ["#wine, ##bread, C#", ["wine", "bread", "C#"]],
  ["Wine, wine, WINE", ["Wine"]],
  ["e\u0301te\u0301, été", ["été"]],
  ["wi\u0000ne, \u200b, #", ["wine"]],
  ["", []],
])("the text %j names the tags %j", (text, tags) => {
  expect(parseTags(text)).toEqual(tags);
});

function names(count: number): string {
  return Array.from({ length: count }, (_, index) => `tag ${index}`).join(",");
}

function errorOf(text: string): string | undefined {
  return tagsText.safeParse(text).error?.issues[0]?.message;
}

test("a form keeps tags tidied, ten at most", () => {
  expect(tagsText.parse(" #wine,Wine , red  wine")).toBe("wine, red wine");
  expect(tagsText.parse(undefined)).toBe("");
  expect(errorOf(names(10))).toBeUndefined();
  expect(errorOf(`${names(10)},tag 3`)).toBeUndefined();
  expect(errorOf(names(11))).toBe("A post can have at most ten tags.");
});

test("a tag has at most forty characters, an emoji counting as one", () => {
  expect(errorOf("🍷".repeat(40))).toBeUndefined();
  expect(errorOf(`wine, ${"a".repeat(41)}`)).toBe(
    `A tag can have at most 40 characters. “${"a".repeat(40)}…” is longer.`,
  );
});

test("a form full of commas is read in no time", async () => {
  await expectCpuMsBelow(2_000, () => {
    parseTags("a!,".repeat(3_000_000));
    parseTags(Array.from({ length: 4_000 }, (_, index) => "!".repeat(index)).join(","));
  });
});
