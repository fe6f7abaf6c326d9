import { expect, test } from "vitest";
import { countWords } from "./count-words";

test.each([
  ["", 0],
  ["  \n ", 0],
  ["One two,\nthree.", 3],
  ["## A *heading* — and **bold**", 4],
  ["don't re-count 3.14", 3],
  ["Привет мир, γειά σου", 4],
  ["日本語の文章", 3],
  ["see 文章 there", 3],
])("%j has %i words", (text, words) => {
  expect(countWords(text)).toBe(words);
});
