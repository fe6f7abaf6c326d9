import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { ID_PREFIX } from "./sanitize-schema";

/** Anchors of older HTML: their names become ids. Those that lead nowhere may stand in a link. */
export function nameAnchors(tree: Root): void {
  visit(tree, "element", (element) => {
    const { id, name, href } = element.properties;
    if (element.tagName !== "a" || !(id || name)) return;
    element.properties.id ??= name;
    delete element.properties.name;
    if (name && id && name !== id) element.children.unshift(anchor(String(name)));
    if (href === undefined) element.tagName = "span";
  });
}

function anchor(id: string): Element {
  return { type: "element", tagName: "span", properties: { id }, children: [] };
}

/** The ids of a post; of those that come twice the first is kept, and the renderer's own always. */
export function keepUniqueIds(tree: Root): Set<string> {
  const ids = new Set<string>();
  const others: Element[] = [];
  visit(tree, "element", (element) => {
    if ("dataFootnotes" in element.properties) visit(element, "element", (own) => keep(own, ids));
    else if ("dataFootnoteRef" in element.properties) keep(element, ids);
    else others.push(element);
    return "dataFootnotes" in element.properties ? "skip" : true;
  });
  for (const element of others) keep(element, ids);
  return ids;
}

function keep({ properties }: Element, ids: Set<string>): void {
  const id = String(properties.id ?? ID_PREFIX);
  if (id === ID_PREFIX || ids.has(id)) delete properties.id;
  else ids.add(id);
}

/** Leads links within a post to its ids: as they are typed, as a browser shows them, or in other letters. */
export function leadToIds(tree: Root, ids: Set<string>): void {
  const inAnyCase = new Map(
    [...ids].map((id) => [id.toLowerCase(), id]).reverse() as [string, string][],
  );
  visit(tree, "element", ({ tagName, properties }) => {
    const href = String(properties.href);
    if (tagName !== "a" || !href.startsWith("#")) return;
    const target = decoded(href.slice(1));
    const found = [ID_PREFIX + target, target].find((id) => ids.has(id));
    const similar = inAnyCase.get((ID_PREFIX + target).toLowerCase());
    properties.href = `#${found ?? similar ?? ID_PREFIX + target}`;
  });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
