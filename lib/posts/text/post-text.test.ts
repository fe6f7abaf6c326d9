import { describe, expect, it } from "vitest";
import { EMPTY_TEXT, isEmpty, publishedText } from "./post-text";

describe("the language of a post", () => {
  it.each([
    ["", ""],
    ["fr", "fr"],
    [" PT-br ", "pt-BR"],
    [undefined, ""],
  ])("%j is kept as %j", (typed, kept) => {
    expect(publishedText.language.parse(typed)).toBe(kept);
  });

  it.each(["French, I think", "x", '"><script>'])("%j is refused in words", (typed) => {
    const { error } = publishedText.language.safeParse(typed);
    expect(error?.issues[0]?.message).toBe("Please choose a language.");
  });
});

describe("the address at which a text stood first", () => {
  it.each([
    ["", ""],
    [undefined, ""],
    [" https://example.org/a post ", "https://example.org/a%20post"],
    ["HTTP://Example.org", "http://example.org/"],
    ["https://bücher.example/ä?q=1#x", "https://xn--bcher-kva.example/%C3%A4?q=1#x"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(publishedText.canonical.parse(typed)).toBe(kept);
  });

  it.each([
    "example.org",
    "/post/here",
    "//example.org/x",
    "javascript:alert(1)",
    "ftp://example.org/x",
    "https://",
    "https://a:b@example.org/",
    "data:text/html,x",
  ])("%j is refused in words", (typed) => {
    const { error } = publishedText.canonical.safeParse(typed);
    expect(error?.issues[0]?.message).toBe(
      "Please enter a whole address, such as https://example.org/a-post.",
    );
  });

  it("has at most 500 characters, as browsers write it", () => {
    const of = (length: number) => "https://example.org/".padEnd(length, "x");
    expect(publishedText.canonical.safeParse(of(500)).success).toBe(true);
    expect(publishedText.canonical.safeParse(of(501)).success).toBe(false);
    expect(
      publishedText.canonical.safeParse("https://example.org/".padEnd(200, "字")).success,
    ).toBe(false);
  });
});

describe("a subtitle", () => {
  it("is one line of at most 200 characters, or nothing", () => {
    expect(publishedText.subtitle.parse(" In \n short ")).toBe("In short");
    expect(publishedText.subtitle.parse(undefined)).toBe("");
    const { error } = publishedText.subtitle.safeParse("x".repeat(201));
    expect(error?.issues[0]?.message).toBe(
      "A subheading can have at most 200 characters. This has 201.",
    );
  });

  it("alone is something to keep", () => {
    expect(isEmpty({ ...EMPTY_TEXT, subtitle: "In short" })).toBe(false);
    expect(isEmpty({ ...EMPTY_TEXT, canonical: "https://example.org/" })).toBe(true);
  });
});
