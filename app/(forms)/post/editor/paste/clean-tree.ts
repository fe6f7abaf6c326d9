import type { Element, ElementContent, Nodes, Parents, RootContent } from "hast";
import { emphasised, type Mark, marksOf } from "./emphasis";
import { hasText } from "./styles";
import { listWordParagraphs } from "./word-lists";

/** Of these nothing is to be read. */
const UNREAD = /^(head|style|script|title|meta|link|template|noscript|svg|math|[a-z]+:.*)$/;
const PICTURE = /^https?:\/\//i;
const LINK = /^(https?:\/\/|mailto:)/i;

/** The same tree as it would be written by hand: without what programs add, and emphasis as elements. */
export function cleanTree(tree: Nodes): Nodes {
  if (!("children" in tree)) return tree;
  return { ...tree, children: cleanedChildren(tree, new Set()) } as Nodes;
}

function cleanedChildren(parent: Parents, within: ReadonlySet<Mark>): ElementContent[] {
  const children = listWordParagraphs(parent.children).flatMap((node) => cleaned(node, within));
  return isElement(parent, /^[ou]l$/) ? itemsOf(children) : children;
}

function cleaned(node: RootContent, within: ReadonlySet<Mark>): ElementContent[] {
  if (node.type === "text") return [node];
  if (node.type !== "element" || UNREAD.test(node.tagName)) return [];
  const { className, src } = node.properties;
  if (String(className).includes("Apple-converted-space")) return [{ type: "text", value: " " }];
  if (node.tagName === "img") return PICTURE.test(String(src)) ? [node] : [];
  const marks = marksOf(node, within);
  const children = cleanedChildren(node, new Set([...within, ...marks]));
  return emphasised({ ...node, children }, marks).flatMap(needed);
}

/** What of an element would be seen: the frame of a single cell and links that lead nowhere would not. */
function needed(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  if (node.tagName === "table") return withHead(node);
  if (node.tagName !== "a") return [node];
  return LINK.test(String(node.properties.href)) && isShown(node) ? [node] : node.children;
}

function isShown(node: Nodes): boolean {
  if (hasText(node) || isElement(node, /^img$/)) return true;
  return "children" in node && node.children.some(isShown);
}

/** Markdown has no table without a head: its first row becomes one. Nor one with a caption: that comes before it. */
function withHead(table: Element): ElementContent[] {
  const captions = table.children.flatMap((child): ElementContent[] =>
    isElement(child, /^caption$/) ? [{ ...child, tagName: "p" }] : [],
  );
  const rows = partsOf(table, /^tr$/).map((row) => partsOf(row, /^t[dh]$/));
  const [cell, ...others] = rows.flat();
  if (cell && others.length === 0) return [...captions, ...cell.children];
  for (const each of rows.flat()) each.children = onOneLine(each.children);
  for (const each of rows[0] ?? []) each.tagName = "th";
  return [...captions, table];
}

const BLOCK = /^(p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre)$/;

/** A cell has one line: what stood below one another stands side by side. */
function onOneLine(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    const within = onOneLine(child.children);
    const space = { type: "text", value: " " } as const;
    return BLOCK.test(child.tagName) ? [...within, space] : [{ ...child, children: within }];
  });
}

function partsOf(node: Element, name: RegExp): Element[] {
  if (name.test(node.tagName)) return [node];
  return node.children.flatMap((child) => (child.type === "element" ? partsOf(child, name) : []));
}

/** A list that stands beside the items of another belongs to the item before it. */
function itemsOf(children: ElementContent[]): ElementContent[] {
  const items: Element[] = [];
  for (const child of children) {
    const last = items.at(-1);
    if (last && isElement(child, /^[ou]l$/)) last.children.push(child);
    else if (child.type === "element") items.push(child);
  }
  return items;
}

function isElement(node: Nodes, name: RegExp): node is Element {
  return node.type === "element" && name.test(node.tagName);
}
