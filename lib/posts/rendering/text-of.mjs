/** @import { Nodes } from "hast" */

/** Elements that stand on lines of their own. */
const BLOCK = /^(p|h[1-6]|li|blockquote|pre|tr|div|section|dt|dd|summary|figcaption|br|td|th)$/;

/**
 * The text of a tree without markup: what a reader reads, but for the marks of footnotes.
 * @param {Nodes} node
 * @returns {string}
 */
export function textOf(node) {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "element" && "dataFootnoteRef" in node.properties) return "";
  if (node.type === "element" && "dataFootnotes" in node.properties) return "";
  const text = node.children.map(textOf).join("");
  return node.type === "element" && BLOCK.test(node.tagName) ? `${text}\n` : text;
}
