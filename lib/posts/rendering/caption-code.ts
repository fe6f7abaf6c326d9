import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/** Puts the title of a block of code above it. */
export function captionCode(tree: Root): void {
  visit(tree, "element", (pre, index, parent) => {
    const [code] = pre.children;
    if (pre.tagName !== "pre" || code?.type !== "element" || !parent || index === undefined) return;
    const { dataTitle: title } = code.properties;
    delete code.properties.dataTitle;
    if (title) parent.children[index] = captioned(pre, String(title));
    return "skip";
  });
}

function captioned(pre: Element, title: string): Element {
  const caption: Element = {
    type: "element",
    tagName: "figcaption",
    properties: {},
    children: [{ type: "text", value: title }],
  };
  const properties = { className: ["code"] };
  return { type: "element", tagName: "figure", properties, children: [caption, pre] };
}
