import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { splitTexts } from "./split-texts";

/**
 * Lets `show` put something in the place of each address of the web that has a line of its own: a paragraph
 * may have other lines before and after it. Null leaves the link.
 */
export function replaceLoneAddresses(
  tree: Root,
  show: (address: string, link: Element) => Element | null,
): void {
  visit(tree, "element", (element, index, parent) => {
    if (element.tagName !== "p" || !parent || index === undefined) return;
    const blocks = blocksOf(element, show);
    if (blocks.length === 1 && blocks[0] === element) return;
    parent.children.splice(index, 1, ...blocks);
    return [SKIP, index + blocks.length];
  });
}

function blocksOf(
  paragraph: Element,
  show: (address: string, link: Element) => Element | null,
): Element[] {
  const blocks: Element[] = [];
  let lines: ElementContent[][] = [];
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ ...paragraph, children: lines.flatMap(withLineEnd) });
    lines = [];
  };
  for (const line of splitTexts(paragraph.children, "\n")) {
    const link = loneLink(line);
    const shown = link && show(String(link.properties.href), link);
    if (!shown) {
      lines.push(line);
      continue;
    }
    endParagraph();
    blocks.push(shown);
  }
  if (blocks.length === 0) return [paragraph];
  endParagraph();
  return blocks;
}

function withLineEnd(line: ElementContent[], index: number): ElementContent[] {
  return index === 0 ? line : [{ type: "text", value: "\n" }, ...line];
}

/** The link of a line that is nothing else, where it shows its own address (bare-links.ts). */
function loneLink(line: ElementContent[]): Element | null {
  const [only, ...others] = line.filter(({ type, ...node }) => {
    const isBlank = type === "text" && "value" in node && node.value.trim() === "";
    return !isBlank && !("tagName" in node && node.tagName === "br");
  });
  if (!only || others.length > 0 || only.type !== "element" || only.tagName !== "a") return null;
  const { className, href } = only.properties;
  const isBare = Array.isArray(className) && className.includes("bare");
  return isBare && /^https?:/i.test(String(href)) ? only : null;
}
