import { describe, expect, it } from "vitest";
import { publishedText } from "./post-text";

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
