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

it("keeps of a Chinese text more than the one word with spaces around it", () => {
  const summary = summaryOf(`我用 Vim ${"写文章，很快乐。".repeat(40)}`);
  expect(summary.length).toBeGreaterThan(140);
});

it("keeps most of an address at its beginning", () => {
  const summary = summaryOf(`Read https://example.org/${"a-long-way/".repeat(40)} first.`);
  expect(summary.length).toBeGreaterThan(120);
});
