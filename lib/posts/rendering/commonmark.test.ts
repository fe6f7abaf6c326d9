import { tests } from "commonmark-spec";
import type { Element, ElementContent, Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { DIFFERENT } from "./commonmark.test.data";
import { render } from "./render";

const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);

/** What every post gets that the specification knows nothing of. */
const ADDED = ["dir", "id", "name", "rel", "tabIndex"];

function isSpecifiedHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** Puts `content` in the place of an element. */
function replace(
  parent: { children: unknown[] },
  index: number,
  content: ElementContent[],
): [typeof SKIP, number] {
  parent.children.splice(index, 1, ...content);
  return [SKIP, index];
}

/** The site's HTML without what it adds to every post. */
function withoutAdditions(made: string): Root {
  const tree = html.parse(made);
  visit(tree, "element", (element, index = 0, parent) => {
    const { className, href } = element.properties;
    for (const name of ADDED) delete element.properties[name];
    if (!parent) return;
    if (String(className) === "bare") delete element.properties.className;
    const isHighlighted = String(className).startsWith("code-");
    const isInLink = String(href).startsWith("#text-");
    const isAnchor = isInLink && "tagName" in parent && isSpecifiedHeading(parent);
    const isFrame = String(className) === "wide";
    if (isHighlighted || isAnchor || isFrame) return replace(parent, index, element.children);
    if (isInLink) element.properties.href = String(href).replace("text-", "");
  });
  return tree;
}

/** The specification's HTML as it stands in a page: under its title, and calling no other host. */
function inPage(specified: string): Root {
  const tree = html.parse(specified.trim());
  visit(tree, "element", (element, index = 0, parent) => {
    if (isSpecifiedHeading(element)) {
      element.tagName = `h${Math.min(6, Number(element.tagName[1]) + 1)}`;
    }
    if (element.tagName !== "img" || !parent) return;
    const { alt, src, title } = element.properties;
    const words: ElementContent = { type: "text", value: String(alt || title || src) };
    const isInLink = "tagName" in parent && parent.tagName === "a";
    const link: ElementContent = {
      type: "element",
      tagName: "a",
      properties: { href: src, title },
      children: [words],
    };
    return replace(parent, index, [isInLink ? words : link]);
  });
  return tree;
}

/** Without the white space that nobody sees. */
function normalized(tree: Root): string {
  return html
    .stringify(tree)
    .split(/(<pre.*?<\/pre>)/s)
    .map((part) => (part.startsWith("<pre") ? part : part.replace(/\s+/g, " ")))
    .join("")
    .replace(
      /\s*(<\/?(?:p|ul|ol|li|h\d|hr|blockquote|pre|div|table|tbody|tr|td)\b[^>]*>)\s*/g,
      "$1",
    )
    .trim();
}

const examples = tests.map(({ markdown, html, number, section }) => ({
  name: `${number} (${section})`,
  number,
  markdown: markdown.replaceAll("→", "\t"),
  specified: normalized(inPage(html.replaceAll("→", "\t"))),
}));

async function made(markdown: string): Promise<string> {
  return normalized(withoutAdditions((await render("markdown", markdown)).html));
}

describe("CommonMark 0.31.2", () => {
  test.each(examples.filter(({ number }) => !DIFFERENT.has(number)))(
    "example $name is as specified",
    async ({ markdown, specified }) => {
      expect(await made(markdown)).toBe(specified);
    },
  );

  test.each(examples.filter(({ number }) => DIFFERENT.has(number)))(
    "example $name differs, for a reason",
    async ({ markdown, specified }) => {
      expect(await made(markdown)).not.toBe(specified);
    },
  );

  test("every example is there", () => {
    expect(examples).toHaveLength(652);
  });
});
