import { visit } from "unist-util-visit";
import { lowerHeadings } from "./headings.mjs";
import { highlight } from "./highlight.mjs";
import { replaceImages } from "./images.mjs";
import { completeLinks } from "./links.mjs";

/** @import { Element, Root } from "hast" */

/** Blocks whose text decides in which direction they run. */
const DIRECTED = new Set("p h1 h2 h3 h4 h5 h6 ul ol blockquote figcaption".split(" "));

/**
 * Makes a sanitised tree what the site's pages need: it adds no text of the author's.
 * @param {Root} tree
 */
export async function dress(tree) {
  replaceImages(tree);
  completeLinks(tree);
  lowerHeadings(tree, 1);
  await highlight(tree);
  visit(tree, "element", (element) => {
    if (DIRECTED.has(element.tagName)) element.properties.dir ??= "auto";
    if (element.tagName === "input") labelTask(element);
  });
  frameTables(tree);
  return tree;
}

/** @param {Element} input */
function labelTask({ properties }) {
  properties.ariaLabel = properties.checked ? "Done" : "To do";
}

/**
 * A table may be wider than the page: it scrolls in a frame that the keyboard reaches.
 * @param {Root} tree
 */
function frameTables(tree) {
  visit(tree, "element", (table, index, parent) => {
    if (table.tagName !== "table" || !parent || index === undefined) return;
    table.properties.dir ??= "auto";
    parent.children[index] = {
      type: "element",
      tagName: "div",
      properties: { className: ["wide"], role: "group", ariaLabel: "Table", tabIndex: 0 },
      children: [table],
    };
    return "skip";
  });
}
