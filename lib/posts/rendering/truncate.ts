import type { Nodes, RootContent } from "hast";
import { visit } from "unist-util-visit";
import { placeBetweenWords } from "../../text/shorten";

/** Whether the end of the excerpt is marked in this node. After sanitising no other comments are left. */
export function hasMarker(node: Nodes): boolean {
  return node.type === "comment" || ("children" in node && node.children.some(hasMarker));
}

/** Removes everything from the marker on. `isCut` if that was more than the marker. */
export function truncateAtMarker(node: Nodes): { isCut: boolean } {
  if (!("children" in node)) return { isCut: false };
  const index = node.children.findIndex(hasMarker);
  if (index === -1) return { isCut: false };
  const children: RootContent[] = node.children;
  const [marked, ...after] = children.splice(index);
  const isCut = after.some((left) => left.type !== "text" || left.value.trim() !== "");
  if (!marked || marked.type === "comment") return { isCut };
  children.push(marked);
  return { isCut: truncateAtMarker(marked).isCut || isCut };
}

/** Removes the text after `length` characters, between words, and what is empty without it. */
export function truncateText(node: Nodes, length: number): void {
  const text = lettersOf(node);
  const end = placeBetweenWords(text, length);
  if (end < text.length) keepText(node, end);
}

function lettersOf(node: Nodes): string {
  let text = "";
  visit(node, "text", ({ value }) => {
    text += value;
  });
  return text;
}

/** Returns how many of `length` characters are left for what follows. */
function keepText(node: Nodes, length: number): number {
  if (node.type === "text") {
    const rest = length - node.value.length;
    if (rest <= 0) node.value = `${node.value.slice(0, length).trimEnd()}…`;
    return Math.max(0, rest);
  }
  if (!("children" in node)) return length;
  // A formula is whole, or it is another.
  if (node.type === "element" && node.tagName === "math") return length - lettersOf(node).length;
  let rest = length;
  const end = node.children.findIndex((child) => {
    rest = keepText(child, rest);
    return rest <= 0;
  });
  if (end !== -1) node.children.length = end + 1;
  return rest;
}
