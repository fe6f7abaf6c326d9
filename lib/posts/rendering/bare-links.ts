import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { textOf } from "./text-of";

/** Marks links that show their address already: on paper it need not stand there twice (app/print.css). */
export function markBareLinks(tree: Root): void {
  visit(tree, "element", (element) => {
    const { properties, tagName } = element;
    if (tagName !== "a" || typeof properties.href !== "string") return;
    if (bare(textOf(element)) === bare(properties.href)) properties.className = ["bare"];
  });
}

function bare(address: string): string {
  const shown = address.trim().replace(/^(https?:\/\/|mailto:)/i, "");
  try {
    return decodeURI(shown).replace(/\/$/, "");
  } catch {
    return shown; // a "%" that encodes nothing
  }
}
