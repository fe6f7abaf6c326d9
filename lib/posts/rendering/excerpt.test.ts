import { describe, expect, it } from "vitest";
import { render } from "./render";

const FAMILY = "👩‍👩‍👧‍👦";

/** The text of what a list shows of a post. */
async function excerpt(content: string): Promise<string> {
  const { excerptHtml } = await render("markdown", content);
  return excerptHtml.replace(/<[^>]*>/g, "");
}

describe("an excerpt of one long paragraph", () => {
  it("is a beginning of the usual length in a script without spaces", async () => {
    const text = await excerpt(`我用 Vim ${"写文章，很快乐。".repeat(300)}`);
    expect(text.length).toBeGreaterThan(350);
    expect(text).toMatch(/…$/);
  });

  it("keeps the most of an address that does not fit", async () => {
    const address = `https://example.org/${"a-long-way/".repeat(300)}`;
    const { excerptHtml } = await render("markdown", `Read ${address}`);
    expect(excerptHtml).toContain(`href="${address}"`);
    expect(excerptHtml.replace(/<[^>]*>/g, "").length).toBeGreaterThan(350);
  });

  it("splits no emoji, however many units come before it", async () => {
    for (const before of ["", "a", "ab", "abc", "abcd"]) {
      const text = await excerpt(before + FAMILY.repeat(300));
      expect(text.slice(before.length, -1).replaceAll(FAMILY, "")).toBe("");
    }
  });

  it("splits no word of which a part is emphasised", async () => {
    const text = await excerpt(`${"**un**believable ".repeat(200)}`);
    expect(text).toMatch(/^(unbelievable )+unbelievable…$/);
  });
});

describe("the numbers of notes in an excerpt", () => {
  const NOTE = "\n\n[^a]: A note.";

  it("are left out with the notes", async () => {
    const long = `Wine[^a] is **good**[^a].\n\n${"word ".repeat(200)}${NOTE}`;
    expect(await excerpt(long)).toBe("Wine is good.");
    expect(await excerpt(`Wine[^a].\n\n<!-- more -->\n\nMore.${NOTE}`)).toMatch(/^Wine\.\s*$/);
  });

  it("stand there with the notes of a short post", async () => {
    const text = await excerpt(`Wine[^a].${NOTE}`);
    expect(text).toContain("Wine1.");
    expect(text).toContain("A note.");
  });

  it("are not mistaken for other raised letters", async () => {
    expect(await excerpt(`E = mc<sup>2</sup>\n\n${"word ".repeat(200)}`)).toBe("E = mc2");
  });
});
