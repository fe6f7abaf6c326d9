import { expect, test } from "vitest";
import { directionOf, languageChoices, languageTag } from "./language";

test.each([
  ["en", "en"],
  ["PT-br", "pt-BR"],
  ["zh-hant", "zh-Hant"],
  ["sr-latn-rs", "sr-Latn-RS"],
  ["iw", "he"],
  ["", null],
  ["english language", null],
  ["e", null],
  ['en" onload="x', null],
  [`en-${"a-bcdefgh-".repeat(1_000)}`, null],
])("the language %s is %s", (typed, tag) => {
  expect(languageTag(typed)).toBe(tag);
});

test.each([
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["ug", "rtl"],
  ["az-Arab", "rtl"],
  ["az", "auto"],
  ["en", "auto"],
  ["", "auto"],
])("a text in %s runs %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test("each language to choose from is one, and has a name of its own", () => {
  const choices = languageChoices();
  expect(choices.map(({ tag }) => languageTag(tag))).toEqual(choices.map(({ tag }) => tag));
  expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
  expect(choices).toContainEqual({ tag: "ar", name: "العربية" });
});
