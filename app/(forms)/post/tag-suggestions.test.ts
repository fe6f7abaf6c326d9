import { expect, test } from "vitest";
import { completion, suggestionsFor, tagAt } from "./tag-suggestions";

const IN_USE = ["Wine", "bread", "Red wine", "White wine", "winter", "été"];

/** A bar stands for the cursor. */
function suggested(text: string): string[] {
  return suggestionsFor(text.replace("|", ""), text.indexOf("|"), IN_USE);
}

test.each([
  ["wi|", ["Wine", "winter", "Red wine", "White wine"]],
  ["bread, WI|", ["Wine", "winter", "Red wine", "White wine"]],
  ["Wine, wi|", ["winter", "Red wine", "White wine"]],
  ["wi|, winter", ["Wine", "Red wine", "White wine"]],
  ["bread、#w|", ["Wine", "White wine", "winter", "Red wine"]],
  ["winter|", []],
  ["E\u0301|", ["été"]],
  ["x|", []],
  ["bread, |", ["Wine", "Red wine", "White wine", "winter", "été"]],
])("for %j it offers %j", (text, names) => {
  expect(suggested(text)).toEqual(names);
});

/** The text after `name` has been picked. */
function picked(marked: string, name: string): string {
  const text = marked.replace("|", "");
  const { from, to } = tagAt(text, marked.indexOf("|"));
  return text.slice(0, from) + completion(text, to, name) + text.slice(to);
}

test.each([
  ["wi|", "Wine, "],
  ["bread, wi|", "bread, Wine, "],
  ["wi|n, bread", "Wine, bread"],
  ["bread,|", "bread,Wine, "],
])("picking a tag at %j makes %j", (text, result) => {
  expect(picked(text, "Wine")).toBe(result);
});
