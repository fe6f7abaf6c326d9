import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** A reader's link is no recommendation of the site's. */
export const LINK_REL = ["nofollow", "ugc", "noopener"];

/** Links that leave the post say what they are. */
export function completeLinks(tree: Root): void {
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName !== "a" || typeof properties.href !== "string") return;
    if (!properties.href.startsWith("#")) properties.rel = LINK_REL;
  });
}
