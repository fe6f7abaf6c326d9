import type { Element, Nodes } from "hast";

/** What an element's own style says of a property, in lower case; "" if nothing. */
export function styleOf({ properties: { style } }: Element, property: string): string {
  const declarations = String(style ?? "").split(";");
  const values = declarations.flatMap((declaration) => {
    const [name = "", ...value] = declaration.split(":");
    return name.trim().toLowerCase() === property ? value.join(":").trim().toLowerCase() : [];
  });
  return values.at(-1) ?? "";
}

/** Whether all the text stands as in the window of a code editor or a terminal: it is what it is. */
export function isCodeWindow(node: Nodes): boolean {
  if (node.type === "element" && looksLikeCode(node)) return true;
  if (!("children" in node)) return false;
  const shown = node.children.filter(hasText);
  return shown.length > 0 && shown.every(isCodeWindow);
}

function looksLikeCode(element: Element): boolean {
  const isMonospace = /mono|courier|consolas|menlo/.test(styleOf(element, "font-family"));
  return isMonospace && /^pre/.test(styleOf(element, "white-space"));
}

/** Whether a reader would see letters in it. */
export function hasText(node: Nodes): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  if (!("children" in node)) return false;
  if (node.type === "element" && /^(head|script|style|title)$/.test(node.tagName)) return false;
  return node.children.some(hasText);
}
