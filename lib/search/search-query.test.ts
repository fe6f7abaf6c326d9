import { expect, test } from "vitest";
import { isEmptyQuery, parseQuery } from "./search-query";

const beginning = (...words: string[]) => ({ words, isBeginning: true });
const phrase = (...words: string[]) => ({ words, isBeginning: false });
const NOTHING = {
  ...{ wanted: [], tags: [], authors: [] },
  ...{ without: [], withoutTags: [], withoutAuthors: [] },
};

test.each([
  ["red wine", { wanted: [beginning("red"), beginning("wine")] }],
  ["of", { wanted: [phrase("of")] }],
  ['"Red wine" -White', { wanted: [phrase("red", "wine")], without: [beginning("white")] }],
  ['-"sweet wine" wine', { wanted: [beginning("wine")], without: [phrase("sweet", "wine")] }],
  ["node.js", { wanted: [phrase("node", "js")] }],
  ["tag:Wine AUTHOR:Ada", { tags: ["wine"], authors: ["ada"] }],
  ['tag:"red wine" tag:c++', { tags: ["red-wine", "c-plus-plus"] }],
  [
    '-tag:wine -author:ADA -tag:"red wine" x',
    { wanted: [phrase("x")], withoutTags: ["wine", "red-wine"], withoutAuthors: ["ada"] },
  ],
  ["-tag: x", { wanted: [phrase("x")], without: [beginning("tag")] }],
  ["“a phrase”", { wanted: [phrase("a", "phrase")] }],
  ["東京", { wanted: [phrase("東京")] }],
  ["東", { wanted: [beginning("東")] }],
  ['"큰 집"', { wanted: [beginning("큰", "집")] }],
  ['"좋은 날"', { wanted: [beginning("좋은", "은", "날")] }],
  ["tag: author:", { wanted: [beginning("tag"), beginning("author")] }],
  ["http://a.example", { wanted: [beginning("http", "a", "example")] }],
])("%s", (text, parts) => {
  expect(parseQuery(text)).toEqual({ ...NOTHING, ...parts });
});

test.each([
  "",
  "   ",
  '"',
  '""',
  "-",
  "*",
  "' ; --",
  "()",
  "\u200f\u202e",
  "^:+",
  "-wine",
  "-tag:wine",
  "\0",
])("%j looks for nothing", (text) => {
  expect(isEmptyQuery(parseQuery(text))).toBe(true);
});

test("of ten thousand characters as many are read as somebody types", () => {
  expect(parseQuery("ab cd ".repeat(2_000)).wanted).toHaveLength(12);
  expect(parseQuery("x".repeat(10_000)).wanted[0]?.words[0]?.length).toBeLessThanOrEqual(200);
});
