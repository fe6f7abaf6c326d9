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

describe("what an excerpt takes of a list", () => {
  const ADDRESS = `/${"a".repeat(20_000)}`;
  const PICTURE = `/pictures/${"0".repeat(64)}/1600x900.webp`;

  it.each([
    ["a long address in each word", `[a]: ${ADDRESS}\n\n${"[a] ".repeat(80)}`],
    ["the same up to a marker", `[a]: ${ADDRESS}\n\n${"[a] ".repeat(80)}\n\n<!-- more -->\n\nb`],
    ["one title longer than a list", `<p title="${"t".repeat(90_000)}">Wine</p>`],
    ["nothing but pictures", `![](${PICTURE})\n\n`.repeat(900)],
    ["a table of empty cells", `|a|b|\n|-|-|\n${"| | |\n".repeat(4_000)}`],
    ["elements around nothing", `<div>${"<span></span>".repeat(7_000)}</div>`],
  ])("has an end, and the list says that there is more: %s", async (_, content) => {
    const { html, excerptHtml, isExcerptCut } = await render("markdown", content);
    expect(html.length).toBeGreaterThan(85_000);
    expect(excerptHtml.length).toBeLessThan(70_000);
    expect(excerptHtml).not.toMatch(/<p[^>]*><\/p>/);
    expect(isExcerptCut).toBe(true);
  });

  it("is what comes before the end, and of a formula all or nothing", async () => {
    const { excerptHtml } = await render("markdown", `One. [a](${ADDRESS}) $x^2$ `.repeat(9));
    expect(excerptHtml.match(/One\./g)).toHaveLength(3);
    expect(excerptHtml.match(/<math/g)).toHaveLength(2);
    expect(excerptHtml.match(/<mn[^>]*>2/g)).toHaveLength(2);
  });

  it("is all of a long text with pictures and code before a marker", async () => {
    const part = `![A barrel](${PICTURE})\n\n\`\`\`ts\nconst a = [1, 2];\n\`\`\`\n\n${"Wine. ".repeat(200)}\n\n`;
    const text = `${part.repeat(8)}End.\n\n<!-- more -->\n\nMore.`;
    expect((await render("markdown", text)).excerptHtml).toContain("End.");
  });
});
