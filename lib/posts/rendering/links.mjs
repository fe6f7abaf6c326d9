import { visit } from "unist-util-visit";
import { ID_PREFIX } from "./sanitize-schema.mjs";

/** @import { Root } from "hast" */

/** A reader's link is no recommendation of the site's. */
export const LINK_REL = ["nofollow", "ugc", "noopener"];

/**
 * Links within the post lead to its ids, which have a prefix; all others say what they are.
 * @param {Root} tree
 */
export function completeLinks(tree) {
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName !== "a" || typeof properties.href !== "string") return;
    const { href } = properties;
    if (!href.startsWith("#")) properties.rel = LINK_REL;
    else if (!href.startsWith(`#${ID_PREFIX}`)) properties.href = `#${ID_PREFIX}${href.slice(1)}`;
  });
}
