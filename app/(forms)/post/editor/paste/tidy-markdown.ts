import type { Delete, Emphasis, List, Nodes, Parents, RootContent, Strong } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** Makes a converted tree what somebody would have written: no empty lines, and marks around whole words. */
export function tidyMarkdown(tree: Nodes): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "heading") unbroken(node);
    if ("children" in node) tidyChildren(node);
    if (node.type === "list") tighten(node);
    if (node.type !== "paragraph" || !parent || index === undefined) return;
    while (isSpace(node.children.at(-1))) node.children.pop();
    while (isSpace(node.children[0])) node.children.shift();
    if (node.children.length > 0) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function unbroken({ children }: Parents): void {
  children.forEach((child, index) => {
    if (child.type === "break") children[index] = { type: "text", value: " " };
  });
}

/** Office programs cut a word in pieces that look the same: `**a****b**` would be read as stars. */
function tidyChildren(parent: Parents): void {
  const children: RootContent[] = parent.children;
  for (let index = children.length - 1; index > 0; index--) {
    const [before, node] = [children[index - 1], children[index]];
    if (!isMark(before) || !isMark(node) || before.type !== node.type) continue;
    before.children.push(...node.children);
    children.splice(index, 1);
  }
}

/** An empty line between items is needed only where one has several paragraphs. */
function tighten(list: List): void {
  const isSpread = list.children.some(({ children }) => isLong(children));
  for (const each of [list, ...list.children]) each.spread = isSpread;
}

function isLong(blocks: readonly RootContent[]): boolean {
  return blocks.filter(({ type }) => type === "paragraph").length > 1;
}

function isMark(node: RootContent | undefined): node is Strong | Emphasis | Delete {
  return node !== undefined && /^(strong|emphasis|delete)$/.test(node.type);
}

function isSpace(node: RootContent | undefined): boolean {
  return node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
}
