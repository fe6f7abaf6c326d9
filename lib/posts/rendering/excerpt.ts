import type { Root, RootContent } from "hast";
import { visit } from "unist-util-visit";
import { lowerHeadings } from "./headings";
import { loadLate } from "./images";
import { removeNodes } from "./remove-nodes";
import { textOf } from "./text-of";
import { hasMarker, truncateAtMarker, truncateSize, truncateText } from "./truncate";

/** A list shows whole blocks up to this many characters, and at least one … */
const EXCERPT_MAX = 400;
/** … unless that is longer than this; then its beginning. */
const BLOCK_MAX = 2_000;
/**
 * Characters of HTML that it takes of a list at most, also up to a marker. Addresses, pictures and titles are no
 * text, and a short post with a long address in each word would make the list of ten posts 16 MB.
 */
const SIZE_MAX = 50_000;

/**
 * What a list shows of a post: up to `<!-- more -->`, else its first paragraphs. `isCut` if something
 * is left out.
 */
export function excerptOf(tree: Root): { tree: Root; isCut: boolean } {
  const marked = tree.children.findIndex(hasMarker);
  const isCut = marked === -1 ? isLong(tree) : isAnythingAfter(tree, marked);
  const children = isCut ? beginning(tree, marked) : structuredClone(tree.children);
  const excerpt: Root = { type: "root", children };
  removeMarksWithoutNotes(excerpt);
  forList(excerpt);
  const isTooLarge = truncateSize(excerpt, SIZE_MAX);
  return { tree: excerpt, isCut: isCut || isTooLarge };
}

function isLong({ children }: Root): boolean {
  let length = 0;
  return children.some((block) => {
    length += lengthOf(block);
    return length > EXCERPT_MAX;
  });
}

function isAnythingAfter({ children }: Root, marked: number): boolean {
  const [within, ...after] = structuredClone(children.slice(marked));
  return (within !== undefined && truncateAtMarker(within).isCut) || after.some(isContent);
}

function beginning({ children }: Root, marked: number): RootContent[] {
  if (marked !== -1) {
    const shown = structuredClone(children.slice(0, marked + 1));
    const last = shown.at(-1);
    if (last) truncateAtMarker(last);
    return shown;
  }
  const first = children.findIndex(isContent);
  const shown = structuredClone(children.slice(0, endOfBlocks(children, first)));
  const block = shown[first];
  if (block && lengthOf(block) > BLOCK_MAX) truncateText(block, EXCERPT_MAX);
  return shown;
}

/** Where the whole blocks end: after the first at least, and not with a heading. */
function endOfBlocks(children: RootContent[], first: number): number {
  let length = lengthOf(children[first]);
  let end = first + 1;
  while (end < children.length && length + lengthOf(children[end]) <= EXCERPT_MAX) {
    length += lengthOf(children[end++]);
  }
  while (end > first + 1 && !endsWell(children[end - 1])) end--;
  return endsWell(children[end - 1]) ? end : end + 2;
}

function endsWell(block: RootContent | undefined): boolean {
  if (!block) return false;
  return isContent(block) && !(block.type === "element" && /^h[1-6r]$/.test(block.tagName));
}

function lengthOf(block: RootContent | undefined): number {
  return block ? textOf(block).trim().length : 0;
}

function isContent(node: RootContent): boolean {
  if (isNotes(node)) return false;
  if (node.type === "element" && /^(hr|img|input)$/.test(node.tagName)) return true;
  if ("children" in node && node.children.some(isContent)) return true;
  return node.type === "text" && node.value.trim() !== "";
}

/** The number of a note leads nowhere where the notes are left out. */
function removeMarksWithoutNotes(tree: Root): void {
  if (tree.children.some(isNotes)) return;
  removeNodes(
    tree,
    (node) => node.type === "element" && node.tagName === "sup" && node.children.some(isMark),
  );
}

function isNotes(node: RootContent): boolean {
  return node.type === "element" && "dataFootnotes" in node.properties;
}

function isMark(node: RootContent): boolean {
  return node.type === "element" && "dataFootnoteRef" in node.properties;
}

/**
 * In a list a post's title is a heading of the second level, and other posts stand beside it, so
 * nothing in it is named, and no link leads to what may be left out. Few of them are seen at once.
 */
function forList(tree: Root): void {
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
