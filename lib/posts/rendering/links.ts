import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { ID_PREFIX } from "./sanitize-schema";

/** A reader's link is no recommendation of the site's. */
export const LINK_REL = ["nofollow", "ugc", "noopener"];

/** Links within the post lead to its ids, which have a prefix; all others say what they are. */
export function completeLinks(tree: Root): void {
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName !== "a" || typeof properties.href !== "string") return;
    const { href } = properties;
    if (!href.startsWith("#")) properties.rel = LINK_REL;
    else if (!href.startsWith(`#${ID_PREFIX}`)) properties.href = `#${ID_PREFIX}${href.slice(1)}`;
  });
}
