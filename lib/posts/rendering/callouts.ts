import type { Element, ElementContent, Root, Text } from "hast";
import { visit } from "unist-util-visit";

/** `[!NOTE]`, alone on the first line of a quote; other tools let a title follow, and a "-" that folds. */
const MARK = /^\s*\[!([a-z]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/i;

/** GitHub's five kinds, by each of the names that other tools have for them. */
const NAMES = `note info todo abstract summary example quote cite question faq help
  tip hint success check done
  important
  warning attention
  caution danger error failure fail bug`;
const KINDS = new Map(
  NAMES.split("\n").flatMap((line) => {
    const [kind = "", ...others] = line.trim().split(/\s+/);
    return [kind, ...others].map((name) => [name, kind] as const);
  }),
);

/** Makes of quotes that begin with `[!NOTE]`, `[!WARNING]` … what stands out beside the text. */
export function showCallouts(tree: Root): void {
  visit(tree, "element", (quote) => {
    if (quote.tagName !== "blockquote") return;
    const found = beginningOf(quote);
    if (!found) return;
    const [mark, name = "", title] = MARK.exec(found.text.value) ?? [];
    const kind = KINDS.get(name.toLowerCase());
    if (mark === undefined || !kind) return;
    found.text.value = found.text.value.slice(mark.length);
    const rest = quote.children.filter((child) => child !== found.paragraph || hasText(child));
    quote.tagName = "div";
    quote.properties = {
      ...quote.properties,
      className: ["callout", `callout-${kind}`],
      role: "note",
    };
    quote.children = [titled(title?.trim() || capitalised(name)), ...rest];
  });
}

function beginningOf({ children }: Element): { paragraph: Element; text: Text } | null {
  const paragraph = children.find((child) => child.type === "element");
  const text = paragraph?.tagName === "p" ? paragraph.children[0] : undefined;
  return paragraph && text?.type === "text" ? { paragraph, text } : null;
}

function hasText(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && (node.tagName === "img" || node.children.some(hasText));
}

function titled(title: string): Element {
  return {
    type: "element",
    tagName: "p",
    properties: { className: ["callout-title"] },
    children: [{ type: "text", value: title }],
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
