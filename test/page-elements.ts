import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type PageElement = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** The elements of a page with this name, in their order. */
export function pageElements(html: string, tagName: string): PageElement[] {
  return elementsIn(parse(html), tagName);
}

/** The elements with this name below a node. */
export function elementsIn(node: Node, tagName: string): PageElement[] {
  const below = "childNodes" in node ? node.childNodes : [];
  return below.flatMap((child) => [
    ...("tagName" in child && child.tagName === tagName ? [child] : []),
    ...elementsIn(child, tagName),
  ]);
}

/** The text in a node. */
export function textIn(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
}

/** What an attribute says; undefined where there is none. */
export function attributeOf({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
