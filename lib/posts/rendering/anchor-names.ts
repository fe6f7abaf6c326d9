import type { Element, Root } from "hast";
import { visitParents } from "unist-util-visit-parents";
import { ID_PREFIX } from "./sanitize-schema";

/** What an anchor can stand in as the first thing. */
const HOLDERS = new Set(
  "h1 h2 h3 h4 h5 h6 p li dd dt div span section blockquote td th figcaption em strong b i code mark".split(
    " ",
  ),
);
/** Links to footnotes lead there by ids of the renderer's own. */
const FOOTNOTES = new RegExp(`^${ID_PREFIX}(?:fn|fnref)-|^${ID_PREFIX}footnote-label$`);

/**
 * Lets `#part` lead to the part whose id is `text-part`, by an anchor's name: a browser looks for one when
 * the page has no such id. So nothing of the page can be taken for it, and scripts do not see names.
 */
export function nameParts(tree: Root): void {
  const named = new Set<string>();
  visitParents(tree, "element", (element, ancestors) => {
    const id = String(element.properties.id ?? "");
    const name = id.slice(ID_PREFIX.length);
    if (!id.startsWith(ID_PREFIX) || FOOTNOTES.test(id) || named.has(name)) return;
    const link = ancestors.findIndex(isLink);
    if (link === -1) nameWithin(element, name);
    else ancestors[link - 1]?.children.unshift(anchor(name));
    named.add(name);
  });
}

/** By the link it is, or begins with; else by an anchor before what it holds. */
function nameWithin(element: Element, name: string): void {
  const own = [element, element.children[0]].find((node) => node && isLink(node));
  if (own && "properties" in own) own.properties.name ??= name;
  else if (HOLDERS.has(element.tagName)) element.children.unshift(anchor(name));
}

function anchor(name: string): Element {
  return { type: "element", tagName: "a", properties: { name }, children: [] };
}

function isLink(node: { type: string; tagName?: string }): boolean {
  return node.tagName === "a";
}
