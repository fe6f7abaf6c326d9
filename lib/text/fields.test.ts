import { describe, expect, it } from "vitest";
import { characters, line, lines, markdownLines } from "./fields";

const title = line("empty");
const content = lines("empty");

describe("line", () => {
  it("folds white space and trims the ends", () => {
    expect(title.parse("  A \t post\r\n of  mine ")).toBe("A post of mine");
  });

  it("drops what no keyboard types", () => {
    expect(title.parse("a\u0000b\u0007c")).toBe("abc");
  });

  it("keeps emoji, other scripts and markup as they are", () => {
    expect(title.parse("🍷 مرحبا <script>")).toBe("🍷 مرحبا <script>");
  });

  it.each(["", "   ", "\u0000", "\u200b\u2060", "\u3164", "\u202e"])(
    "counts %j as nothing",
    (text) => {
      expect(title.safeParse(text).success).toBe(false);
    },
  );
});

describe("lines", () => {
  it("reads every kind of newline as one", () => {
    expect(content.parse("one\r\ntwo\rthree\n")).toBe("one\ntwo\nthree");
  });

  it("keeps spaces inside the text", () => {
    expect(content.parse("a\n\n  b   c")).toBe("a\n\n  b   c");
  });
});

describe("markdownLines", () => {
  const markdown = markdownLines("empty");

  it.each([
    ["\r\n \n    code\r\n\r\ntext  \r\n \r\n", "    code\n\ntext  "],
    ["text", "text"],
    ["  a\u0000b  ", "  ab  "],
  ])("keeps %j to the last space, without blank lines at its ends", (typed, kept) => {
    expect(markdown.parse(typed)).toBe(kept);
  });

  it.each(["", " \n \n ", "\u200b"])("counts %j as nothing", (text) => {
    expect(markdown.safeParse(text).success).toBe(false);
  });
});

describe("characters", () => {
  it("counts an emoji once", () => {
    expect(characters("a🍷")).toBe(2);
  });
});
