import type { Nodes, Paragraph, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";
import { splitTexts } from "./split-texts";

/** A line that begins so says what the lines above it mean. */
const DEFINES = /\n:[ \t]+/;
const ESCAPED = /(?:^|\n)[ \t>]*\\:/;

/** The list, or an item of it: HTML has a name for what Markdown has none. */
type Definitions = { type: "definitions"; data: { hName: string }; children: Block[] };
type Block = Nodes | Definitions;

/**
 * Makes definition lists of terms and of lines below them that begin with `: `, as PHP Markdown Extra
 * and Pandoc have them. Reads paragraphs that are parsed already: as syntax of its own
 * (micromark-extension-definition-list) it takes the parser two minutes for the longest text.
 */
export function listDefinitions(tree: Root, source: { toString(): string }): void {
  const text = String(source);
  visit(tree, (node) => {
    if (!("children" in node) || !node.children.some(isParagraph)) return;
    const blocks: Block[] = [];
    for (const block of node.children) {
      const items = isParagraph(block) ? itemsOf(block, text, blocks) : null;
      const before = blocks.at(-1);
      if (!items) blocks.push(block);
      else if (before?.type === "definitions") before.children.push(...items);
      else blocks.push(element("dl", items));
    }
    node.children = blocks as typeof node.children;
  });
}

/**
 * The terms and definitions in a paragraph, null if it has none. One that begins with a definition goes on
 * with the list before it, or takes the line before it as its term.
 */
function itemsOf(block: Paragraph, source: string, before: Block[]): Definitions[] | null {
  const { start, end } = block.position ?? {};
  if (ESCAPED.test(source.slice(start?.offset, end?.offset))) return null;
  const [terms = [], ...definitions] = splitTexts(fromLineStart(block), DEFINES);
  if (definitions.length === 0 || definitions.some(({ length }) => length === 0)) return null;
  const items = definitions.map((definition) => element("dd", definition));
  if (terms.length > 0) return [...termsOf(terms), ...items];
  const last = before.at(-1);
  if (last?.type === "definitions") return items;
  if (!last || !isParagraph(last) || splitTexts(last.children, /\n/).length > 1) return null;
  before.pop();
  return [...termsOf(last.children), ...items];
}

function termsOf(children: PhrasingContent[]): Definitions[] {
  const lines = splitTexts(children, /\n/).filter(({ length }) => length > 0);
  return lines.map((line) => element("dt", line));
}

/** What stands in a paragraph, with the end of the line before it. */
function fromLineStart({ children }: Paragraph): PhrasingContent[] {
  const [first, ...others] = children;
  return first?.type === "text" ? [{ ...first, value: `\n${first.value}` }, ...others] : children;
}

function element(hName: string, children: Block[]): Definitions {
  return { type: "definitions", data: { hName }, children };
}

function isParagraph(node: Block): node is Paragraph {
  return node.type === "paragraph";
}
