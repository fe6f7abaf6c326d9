import { plainParagraphs } from "../../text/plain-paragraphs.mjs";
import { LINK_REL } from "./links.mjs";

/** @import { ElementContent, Root } from "hast" */

/**
 * The HTML tree of plain text: its paragraphs, its line breaks, its links to follow.
 * @param {string} content
 * @returns {Root}
 */
export function plainTree(content) {
  return {
    type: "root",
    children: plainParagraphs(content).map((parts) => ({
      type: "element",
      tagName: "p",
      properties: { dir: "auto", className: ["as-typed"] },
      children: parts.filter((part) => part !== "").map(node),
    })),
  };
}

/**
 * @param {import("../../text/plain-paragraphs.mjs").PlainPart} part
 * @returns {ElementContent}
 */
function node(part) {
  if (typeof part === "string") return { type: "text", value: part };
  return {
    type: "element",
    tagName: "a",
    properties: { href: part.url, rel: LINK_REL },
    children: [{ type: "text", value: part.text }],
  };
}
