import { visit } from "unist-util-visit";
import { cutAtMarker, cutAtText, hasMarker } from "./cut.mjs";
import { lowerHeadings } from "./headings.mjs";
import { loadLate } from "./images.mjs";
import { textOf } from "./text-of.mjs";

/** @import { Root, RootContent } from "hast" */

/** A list shows whole blocks up to this many characters, and at least one … */
const EXCERPT_MAX = 400;
/** … unless that is longer than this; then its beginning. */
const BLOCK_MAX = 2_000;

/**
 * What a list shows of a post: up to `<!-- more -->`, else its first paragraphs. `isCut` if something
 * is left out.
 * @param {Root} tree
 * @returns {{ tree: Root, isCut: boolean }}
 */
export function excerptOf(tree) {
  const marked = tree.children.findIndex(hasMarker);
  const isCut = marked === -1 ? isLong(tree) : isAnythingAfter(tree, marked);
  const children = isCut ? beginning(tree, marked) : structuredClone(tree.children);
  /** @type {Root} */
  const excerpt = { type: "root", children };
  forList(excerpt);
  return { tree: excerpt, isCut };
}

/** @param {Root} tree */
function isLong({ children }) {
  let length = 0;
  return children.some((block) => {
    length += lengthOf(block);
    return length > EXCERPT_MAX;
  });
}

/**
 * @param {Root} tree
 * @param {number} marked
 */
function isAnythingAfter({ children }, marked) {
  const [within, ...after] = structuredClone(children.slice(marked));
  return cutAtMarker(within).isCut || after.some(isContent);
}

/**
 * @param {Root} tree
 * @param {number} marked
 */
function beginning({ children }, marked) {
  if (marked !== -1) {
    const shown = structuredClone(children.slice(0, marked + 1));
    cutAtMarker(shown[marked]);
    return shown;
  }
  const first = children.findIndex(isContent);
  const shown = structuredClone(children.slice(0, endOfBlocks(children, first)));
  if (lengthOf(shown[first]) > BLOCK_MAX) cutAtText(shown[first], EXCERPT_MAX);
  return shown;
}

/**
 * Where the whole blocks end: after the first at least, and not with a heading.
 * @param {RootContent[]} children
 * @param {number} first
 */
function endOfBlocks(children, first) {
  let length = lengthOf(children[first]);
  let end = first + 1;
  while (end < children.length && length + lengthOf(children[end]) <= EXCERPT_MAX) {
    length += lengthOf(children[end++]);
  }
  while (end > first + 1 && !endsWell(children[end - 1])) end--;
  return endsWell(children[end - 1]) ? end : end + 2;
}

/** @param {RootContent} block */
function endsWell(block) {
  return isContent(block) && !(block.type === "element" && /^h[1-6r]$/.test(block.tagName));
}

/** @param {RootContent} block */
function lengthOf(block) {
  return textOf(block).trim().length;
}

/** @param {RootContent} node */
function isContent(node) {
  if (node.type === "element" && "dataFootnotes" in node.properties) return false;
  if (node.type === "element" && /^(hr|img|input)$/.test(node.tagName)) return true;
  if ("children" in node && node.children.some(isContent)) return true;
  return node.type === "text" && node.value.trim() !== "";
}

/**
 * In a list a post's title is a heading of the second level, and other posts stand beside it, so
 * nothing in it is named, and no link leads to what may be left out. Few of them are seen at once.
 * @param {Root} tree
 */
function forList(tree) {
  visit(tree, "element", (element, index, parent) => {
    const { properties, tagName } = element;
    for (const name of ["id", "ariaDescribedBy"]) delete properties[name];
    if (tagName === "img") loadLate(element);
    if (tagName !== "a" || !String(properties.href).startsWith("#")) return;
    if (!parent || index === undefined) return;
    const isBack = "dataFootnoteBackref" in properties;
    parent.children.splice(index, 1, ...(isBack ? [] : element.children));
    return index;
  });
  lowerHeadings(tree, 1);
}
