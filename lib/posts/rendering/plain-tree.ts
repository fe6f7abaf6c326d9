import type { ElementContent, Root } from "hast";
import { type PlainPart, plainParagraphs } from "../../text/plain-paragraphs";
import { LINK_REL } from "./links";

/** The HTML tree of plain text: its paragraphs, its line breaks, its links to follow. */
export function plainTree(content: string): Root {
  return {
    type: "root",
    children: plainParagraphs(content).map((parts) => ({
      type: "element",
      tagName: "p",
      properties: { dir: "auto", className: ["as-typed"] },
      children: parts.filter((part) => part !== "").map(node),
    })),
  };
}

function node(part: PlainPart): ElementContent {
  if (typeof part === "string") return { type: "text", value: part };
  return {
    type: "element",
    tagName: "a",
    properties: { href: part.url, rel: LINK_REL },
    children: [{ type: "text", value: part.text }],
  };
}
