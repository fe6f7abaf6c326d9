import { describe, expect, it } from "vitest";
import { slugCandidates, slugOf } from "./slug";
import { isSlug } from "./slug-pattern";

describe("slugOf", () => {
  it.each([
    ["Hello, World!", "hello-world"],
    ["  Don’t   panic ", "dont-panic"],
    ["Überraschung in Köln", "ueberraschung-in-koeln"],
    ["Привет мир", "privet-mir"],
    ["JavaScript & HTML5", "javascript-and-html5"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
    ["日本語の本", "日本語の本"],
    ["第３回　東京で、また", "第3回-東京で-また"],
    ["ガイド".normalize("NFD"), "ガイド"],
    ["ｶﾞｲﾄﾞ", "ガイド"],
    ["你好，世界！", "你好-世界"],
    ["한국어 제목", "한국어-제목"],
    ["น้ำตกที่สวย", "น้ำตกที่สวย"],
    ["हिन्दी में क्यों?", "हिन्दी-में-क्यों"],
    ["مرحبا بالعالم", "مرحبا-بالعالم"],
    ["می\u200cخواهم ۲۰۲۴", "می-خواهم-۲۰۲۴"],
    ['צה"ל וש׳', "צהל-וש"],
    ["გამარჯობა", "gamarjoba"],
    ["ሰላም ለዓለም", "ሰላም-ለዓለም"],
    ["ᏣᎳᎩ", "ꮳꮃꭹ"],
    ["Қазақ тілі", "қазақ-тілі"],
    ["Ɓaɗa für alle", "ɓaɗa-fuer-alle"],
    ["Kölsch & 日本", "koelsch-and-日本"],
    ["ＷＩＮＥ", "wine"],
    ["𝐁𝐨𝐥𝐝 𝟐", "bold-2"],
    ["1½ cups", "1-cups"],
    ["🍷🍷🍷", "🍷🍷🍷"],
    ["❤\ufe0f 👩\u200d🚒", "❤-👩-🚒"],
    ["🍷 日本", "日本"],
    ["!?…", "post"],
    ["\u3164\u200b", "post"],
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

describe("whatever a title is made of", () => {
  it("it gives an address, never too long and never within a letter", () => {
    for (const letter of [
      "語",
      "👨\u200d👩\u200d👧",
      "क्षि",
      "น้ำ",
      "e\u0301",
      "A ",
      "🇫🇷",
      "ﷺ",
      "가",
      "𠀀",
      "\u0301",
    ]) {
      const slug = slugOf(letter.repeat(100));
      expect(slug).toSatisfy(isSlug);
      expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(200);
      expect(encodeURIComponent(slug).length).toBeLessThanOrEqual(600);
    }
  });

  it("it gives an address for each letter there is", () => {
    for (let code = 0x21; code <= 0x2ffff; code += 61) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      expect(slugOf(`a ${String.fromCodePoint(code)}`), code.toString(16)).toSatisfy(isSlug);
      expect(slugOf(String.fromCodePoint(code)), code.toString(16)).toSatisfy(isSlug);
    }
  });
});

describe("slugCandidates", () => {
  it("gives addresses only, each another", () => {
    const candidates = slugCandidates("Hello");
    expect(candidates[0]).toBe("hello");
    expect(new Set(candidates).size).toBe(candidates.length);
    for (const slug of candidates) expect(slug).toSatisfy(isSlug);
  });
});
