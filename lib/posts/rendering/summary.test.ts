import { expect, it } from "vitest";
import { summaryOf } from "./summary";

it("puts a short text on one line", () => {
  expect(summaryOf("One.\n\nTwo.\nThree.")).toBe("One. Two. Three.");
});

it("cuts a long text between words", () => {
  const summary = summaryOf("word ".repeat(100));
  expect(summary.length).toBeLessThanOrEqual(161);
  expect(summary).toMatch(/^(word )+word…$/);
});

it("cuts a word that never ends", () => {
  expect(summaryOf("a".repeat(1000))).toHaveLength(161);
});
