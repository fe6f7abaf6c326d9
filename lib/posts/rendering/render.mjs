import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { dress } from "./dress.mjs";
import { excerptOf } from "./excerpt.mjs";
import { addAnchors } from "./headings.mjs";
import { htmlTreeOf } from "./html-tree.mjs";
import { plainTree } from "./plain-tree.mjs";
import { readingMinutes } from "./reading-time.mjs";
import { refuseExcess } from "./refuse-excess.mjs";
import { textOf } from "./text-of.mjs";

/** @import { Root } from "hast" */

/** Enough of the text to make a summary of. */
const BEGINNING_MAX = 1_000;

const writer = unified().use(rehypeStringify);

/**
 * All that is kept beside the text of a post. Throws RangeError where it is too complicated.
 * @param {string} format "markdown" or "plain"
 * @param {string} content
 */
export async function render(format, content) {
  const tree = format === "markdown" ? await dress(htmlTreeOf(content)) : plainTree(content);
  const excerpt = excerptOf(tree);
  const text = textOf(tree);
  visit(tree, "comment", (_, index = 0, parent) => {
    parent?.children.splice(index, 1);
    return index;
  });
  const contents = addAnchors(tree);
  return {
    html: htmlOf(tree),
    excerptHtml: htmlOf(excerpt.tree),
    isExcerptCut: excerpt.isCut,
    beginning: text.slice(0, BEGINNING_MAX),
    contents: JSON.stringify(contents),
    readingMinutes: readingMinutes(text),
  };
}

/** @param {Root} tree */
function htmlOf(tree) {
  refuseExcess(tree);
  return writer.stringify(tree);
}
