import type { Element, ElementContent, RootContent } from "hast";
import { styleOf } from "./styles";

const LEVEL = /\blevel(\d)\b/;
/** "1.", "a)", "iv." in front of an item; anything else is a bullet. */
const NUMBER = /^\s*(\d+|[a-z]|[ivx]+)[.)]/i;

/** Word writes an item of a list as a paragraph with its mark in front: such become lists. */
export function listWordParagraphs(children: readonly RootContent[]): RootContent[] {
  const listed: RootContent[] = [];
  let lists: Element[] = [];
  for (const node of children) {
    const level = node.type === "element" ? levelOf(node) : 0;
    if (node.type === "element" && level > 0) {
      lists = openLists(lists, level, isNumbered(node));
      if (lists[0] && listed.at(-1) !== lists[0]) listed.push(lists[0]);
      lists.at(-1)?.children.push(item(node));
    } else if (node.type === "element") {
      lists = [];
      listed.push(node);
    } else if (lists.length === 0) {
      listed.push(node);
    }
  }
  return listed;
}

/** 0 for what is no item. */
function levelOf(element: Element): number {
  return element.tagName === "p" ? Number(LEVEL.exec(styleOf(element, "mso-list"))?.[1] ?? 0) : 0;
}

/** The lists that an item of this level stands in, from the outermost. */
function openLists(open: Element[], level: number, isOrdered: boolean): Element[] {
  const lists = open.slice(0, level);
  const tagName = isOrdered ? "ol" : "ul";
  // Of another kind: another list, unless it is the item's first.
  if (lists.length === level && lists.at(-1)?.tagName !== tagName) lists.pop();
  while (lists.length < level) {
    const list: Element = { type: "element", tagName, properties: {}, children: [] };
    lists.at(-1)?.children.push(list);
    lists.push(list);
  }
  return lists;
}

function item(paragraph: Element): Element {
  const children = paragraph.children.flatMap(withoutMark);
  return { type: "element", tagName: "li", properties: {}, children };
}

function withoutMark(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  if (isMark(node)) return [];
  return [{ ...node, children: node.children.flatMap(withoutMark) }];
}

function isMark(element: Element): boolean {
  return styleOf(element, "mso-list") === "ignore";
}

function isNumbered(paragraph: Element): boolean {
  return NUMBER.test(markOf(paragraph));
}

function markOf(element: Element, isWithin = false): string {
  return element.children
    .map((node) => {
      if (node.type === "text") return isWithin ? node.value : "";
      return node.type === "element" ? markOf(node, isWithin || isMark(node)) : "";
    })
    .join("");
}
