import { expect, test } from "vitest";
import { imageMarkdown } from "../../media/alt-text";
import { render } from "./render";

const ADDRESS = `/pictures/${"0a".repeat(32)}/300x200.webp`;

test.each([
  "a cat",
  "a [cat] in a ![box](/x)",
  "] [ ](/evil) ![",
  "a\\cat \\] \\",
  "*bold*, _italic_, ~~struck~~, `code`, ``",
  "<b>HTML</b> &amp; &lt; <https://example.org>",
  "www.example.org, https://example.org/a_b_c, ada@example.org",
  "a | b, 1. first, # no heading, - no list, [^1], :smile:",
  '"quotes" and ’others’ (in brackets)',
  "猫が「箱」の中にいる 🐈",
  "",
])("the alternative text %j is read as it was typed", async (alt) => {
  const escaped = alt.replaceAll("&", "&#x26;").replaceAll('"', "&#x22;").replaceAll("`", "&#x60;");
  for (const [before, after] of [
    ["", ""],
    ["Text *with* [a link](/b) ", " *and* text"],
    ["| a |\n|---|\n| ", " |"],
  ]) {
    const { html } = await render("markdown", `${before}${imageMarkdown(alt, ADDRESS)}${after}`);
    expect(html).toContain(`<img src="${ADDRESS}" alt="${escaped}" `);
  }
});

test("an alternative text of many lines becomes one", () => {
  expect(imageMarkdown(" a\n\ncat\t", ADDRESS)).toBe(`![a cat](${ADDRESS})`);
});
