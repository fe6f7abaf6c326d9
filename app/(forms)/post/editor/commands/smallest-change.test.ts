import { expect, test } from "vitest";
import { smallestChange } from "./smallest-change";

test.each([
  ["abc", "abXc", { from: 2, to: 2, insert: "X" }],
  ["abXc", "abc", { from: 2, to: 3, insert: "" }],
  ["aa", "aaa", { from: 2, to: 2, insert: "a" }],
  ["", "a", { from: 0, to: 0, insert: "a" }],
  ["one two", "one 2 two", { from: 4, to: 4, insert: "2 " }],
  ["same", "same", { from: 4, to: 4, insert: "" }],
])("from %j to %j changes no more than it must", (before, after, change) => {
  expect(smallestChange(before, after)).toEqual(change);
});
