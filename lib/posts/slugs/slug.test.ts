import { describe, expect, it } from "vitest";
import { slugCandidates, slugOf } from "./slug";
import { SLUG_PATTERN } from "./slug-pattern";

describe("slugOf", () => {
  it.each([
    ["Hello, World!", "hello-world"],
    ["  Don’t   panic ", "dont-panic"],
    ["Überraschung in Köln", "ueberraschung-in-koeln"],
    ["Привет мир", "privet-mir"],
    ["JavaScript & HTML5", "javascript-and-html5"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
    ["🍷🍷🍷", "post"],
    ["日本語", "post"],
    ["2024", "post-2024"],
    ["2024-12-31", "post-2024-12-31"],
    ["New", "post-new"],
  ])("makes %s into %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("cuts a long title between words", () => {
    const slug = slugOf("word ".repeat(30));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^(word-)+word$/);
  });

  it("keeps a long word that follows a short one", () => {
    expect(slugOf(`A ${"b".repeat(100)}`)).toBe(`a-${"b".repeat(78)}`);
  });

  it("cuts a word that never ends", () => {
    expect(slugOf("a".repeat(100))).toBe("a".repeat(80));
  });
});

describe("slugCandidates", () => {
  it("gives addresses only, each another", () => {
    const candidates = slugCandidates("Hello");
    expect(candidates[0]).toBe("hello");
    expect(new Set(candidates).size).toBe(candidates.length);
    for (const slug of candidates) expect(slug).toMatch(SLUG_PATTERN);
  });
});
