import { expect, test } from "vitest";
import { wordsOf } from "./tokenize";

const wordsIn = (text: string) => [...wordsOf(text)].map(({ word }) => word);

test.each([
  ["The Quick, brown fox's", ["the", "quick", "brown", "fox", "s"]],
  [
    "Über straße ÆON Łódź İstanbul ΣΊΣΥΦΟΣ",
    ["uber", "strasse", "aeon", "lodz", "istanbul", "σισυφοσ"],
  ],
  ["Ёлка й", ["елка", "и"]],
  ["node.js C++ 3.14 e-mail", ["node", "js", "c", "3", "14", "e", "mail"]],
  ["東京の天気", ["東京", "京の", "の天", "天気", "気"]],
  ["wine東", ["wine", "東"]],
  ["한국어", ["한국", "국어", "어"]],
  ["हिन्दी", ["हिन्दी"]],
  ["🍷 on ‮abc‬", ["🍷", "on", "abc"]],
  ["' \" ; -- * ( ) \\", []],
  ["", []],
])("%j has these words", (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test("the same word is found however it is composed, and a word knows its place", () => {
  expect(wordsIn("Zoe\u0308")).toEqual(wordsIn("Zoë"));
  const text = "A tést of 東京都";
  const places = [...wordsOf(text)].map(({ start, end }) => text.slice(start, end));
  expect(places).toEqual(["A", "tést", "of", "東京", "京都", "都"]);
});

test("a hundred accents and a word of 100,000 letters take no time", () => {
  expect(wordsIn(`a${"\u0301".repeat(100)}`)).toEqual(["a"]);
  expect(wordsIn("a".repeat(100_000))[0]).toHaveLength(200);
  expect(wordsIn(`a${"𐌰".repeat(150)}`)[0]).toBe(`a${"𐌰".repeat(99)}`); // no half of the hundredth
});
