import { visitParents } from "unist-util-visit-parents";

/** @import { Element, ElementContent, Root } from "hast" */

/** Pictures that this site serves. */
const OWN = /^\/pictures\/[0-9a-z]+\/[0-9a-z]+\.webp$/;

/**
 * Reading a post must not call other hosts, so an image from elsewhere becomes a link to it.
 * @param {Root} tree
 */
export function replaceImages(tree) {
  visitParents(tree, "element", (image, ancestors) => {
    if (image.tagName !== "img" || OWN.test(String(image.properties.src))) return;
    const parent = /** @type {Element} */ (ancestors.at(-1));
    const isInLink = ancestors.some((node) => "tagName" in node && node.tagName === "a");
    parent.children[parent.children.indexOf(image)] = inWords(image, isInLink);
  });
}

/**
 * @param {Element} image
 * @param {boolean} isInLink
 * @returns {ElementContent}
 */
function inWords({ properties: { alt, src, title } }, isInLink) {
  const value = String(alt || title || src || "");
  if (isInLink || src === undefined) return { type: "text", value };
  return {
    type: "element",
    tagName: "a",
    properties: { href: src, title },
    children: [{ type: "text", value }],
  };
}
