import type { Element, Nodes, Root, RootContent } from "hast";
import { EXIT, visit } from "unist-util-visit";
import { placeBetweenWords } from "../../text/shorten";
import { sizeOf } from "./complexity-limits";

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

/**
 * Keeps of a node what takes at most `max` characters of a page, attributes included: whole children, and of the
 * first its beginning where it alone is too much. Whether anything was removed.
 */
export function truncateSize(node: Root | Element, max: number): boolean {
  let left = max;
  const end = node.children.findIndex((child) => {
    left -= sizeUpTo(child, left);
    return left < 0;
  });
  if (end === -1) return false;
  const [first] = node.children.splice(end);
  if (end > 0 || first?.type !== "element" || isFormula(first)) return true;
  truncateSize(first, max - sizeOf(first));
  if (first.children.length > 0) (node as Element).children.push(first);
  return true;
}

/** Characters that a node takes with what is in it; any number above `max` if that is more. */
function sizeUpTo(node: Nodes, max: number): number {
  let size = 0;
  visit(node, (inner) => {
    size += sizeOf(inner);
    return size > max ? EXIT : undefined;
  });
  return size;
}

/** It is whole, or it is another. */
function isFormula(node: Nodes): boolean {
  return node.type === "element" && node.tagName === "math";
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
  if (isFormula(node)) return length - lettersOf(node).length;
  let rest = length;
  const end = node.children.findIndex((child) => {
    rest = keepText(child, rest);
    return rest <= 0;
  });
  if (end !== -1) node.children.length = end + 1;
  return rest;
}
