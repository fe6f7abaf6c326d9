import type { Nodes, Paragraph, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { MoreOfDefinition } from "./definition-syntax";
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
      if (block.type === "moreOfDefinition") goOn(blocks, block);
      else add(blocks, block, isParagraph(block) ? itemsOf(block, text, blocks) : null);
    }
    node.children = blocks as typeof node.children;
  });
}

function add(blocks: Block[], block: Block, items: Definitions[] | null): void {
  const before = blocks.at(-1);
  if (!items) blocks.push(block);
  else if (before?.type === "definitions") before.children.push(...items);
  else blocks.push(element("dl", items));
}

/** Puts paragraphs into the definition that stands before them; where there is none they stay where they are. */
function goOn(blocks: Block[], { children }: MoreOfDefinition): void {
  const before = blocks.at(-1);
  const definition = before?.type === "definitions" ? before.children.at(-1) : undefined;
  if (definition?.type !== "definitions") {
    blocks.push(...children);
    return;
  }
  const isFirst = !definition.children.some(isParagraph);
  if (isFirst) definition.children = [paragraphOf(definition.children)];
  definition.children.push(...children);
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

function paragraphOf(children: Block[]): Paragraph {
  return { type: "paragraph", children: children as PhrasingContent[] };
}

function isParagraph(node: Block): node is Paragraph {
  return node.type === "paragraph";
}
