import { describe, expect, it } from "vitest";
import { cutShort, placeBetweenLetters, placeBetweenWords, shorten } from "./shorten";

const FAMILY = "👩‍👩‍👧‍👦";

describe("shorten", () => {
  it.each([
    ["short enough", "Grüße 👋🏽", 10, "Grüße 👋🏽"],
    ["of words", "a glass of wine and bread", 16, "a glass of wine…"],
    ["cut after a space", "a glass of wine", 12, "a glass of…"],
    ["of a script without spaces", "我喜欢在早晨喝茶然后读书", 7, "我喜欢在早晨…"],
    [
      "of such a script, after one word with spaces",
      `我用 Vim ${"写".repeat(60)}`,
      40,
      `我用 Vim ${"写".repeat(32)}…`,
    ],
    ["in Thai", "ฉันชอบดื่มชาในตอนเช้า", 12, "ฉันชอบดื่ม…"],
    ["that is one word", "a".repeat(100), 80, `${"a".repeat(79)}…`],
    ["with an emoji of two code units", `${"a".repeat(45)}🍷🍷`, 47, `${"a".repeat(45)}…`],
    ["with a family", `${"a".repeat(45)}${FAMILY}${FAMILY}`, 60, `${"a".repeat(45)}${FAMILY}…`],
    ["of flags", "🇩🇪🇫🇷🇮🇹🇪🇸", 12, "🇩🇪🇫🇷…"],
  ])("leaves of a text %s the words that fit", (_, text, max, beginning) => {
    expect(shorten(text, max)).toBe(beginning);
  });

  it("keeps most of an address that is longer than what fits", () => {
    const beginning = shorten(`Read https://example.org/${"path/".repeat(40)}`, 80);
    expect(beginning).toMatch(/^Read https:\/\/example\.org\/(path[/…]){10,}$/);
  });

  it("makes well-formed text of at most that length, whatever the text", () => {
    const texts = [FAMILY, "🇩🇪", "e\u0301", "ที่", "한", "word ", "字", "\u{1f377}"];
    for (const text of texts) {
      for (let max = 1; max <= 60; max++) {
        const beginning = shorten(text.repeat(30), max);
        expect(beginning.length).toBeLessThanOrEqual(max);
        expect(beginning).toBe(Buffer.from(beginning).toString());
      }
    }
  });
});

describe("placeBetweenWords", () => {
  it("is where it is asked for, between two words", () => {
    expect(placeBetweenWords("one two", 4)).toBe(4);
  });

  it("is found at once in a long text without spaces", () => {
    const text = "我们在这里".repeat(20_000);
    const place = placeBetweenWords(text, 70_001);
    expect(70_001 - place).toBeLessThan(5);
  });
});

describe("placeBetweenLetters", () => {
  it("is before a letter with its accents", () => {
    expect(placeBetweenLetters("cafe\u0301", 4)).toBe(3);
  });

  it("is in a heap of accents where it must be, and splits no character", () => {
    expect(placeBetweenLetters(`a${"\u0301".repeat(500)}`, 300)).toBe(300);
    expect(placeBetweenLetters(`a${"\u{1e944}".repeat(300)}`, 300)).toBe(299);
  });

  it("is where a text is cut short", () => {
    expect(cutShort("ab👩‍🚀c", 4)).toBe("ab");
    expect(cutShort("ab👩‍🚀c", 8)).toBe("ab👩‍🚀c");
  });
});
