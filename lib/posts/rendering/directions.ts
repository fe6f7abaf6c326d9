import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { textOf } from "./text-of";

/** Blocks whose text decides in which direction they run. */
const BY_TEXT = new Set(
  "p h1 h2 h3 h4 h5 h6 dt figcaption ul ol blockquote table summary".split(" "),
);
/** Blocks of blocks: browsers look at no text within an element that has a direction of its own. */
const BY_BLOCKS = new Set("ul ol dl blockquote details".split(" "));

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Mand}\p{sc=Samr}]/u;

/**
 * Says of each block that its text decides in which direction it runs, and of what holds blocks in
 * which, so that markers and bars stand at its beginning. Where the author has said it, that counts
 * for all within.
 */
export function addDirections(tree: Root): void {
  visit(tree, "element", (element) => {
    const { properties, tagName } = element;
    if (/^(rtl|ltr)$/i.test(String(properties.dir))) return SKIP;
    if (BY_BLOCKS.has(tagName) && beginsRightToLeft(element)) properties.dir ??= "rtl";
    if (BY_TEXT.has(tagName)) properties.dir ??= "auto";
  });
}

function beginsRightToLeft(element: Element): boolean {
  const [first = ""] = LETTER.exec(textOf(element)) ?? [];
  return RIGHT_TO_LEFT.test(first);
}
