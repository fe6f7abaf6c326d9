import type { Root } from "mdast";
import type { Math as MathBlock } from "mdast-util-math";
import { visit } from "unist-util-visit";

/** Whether a block of math goes on to the end of the text, or of what it stands in: it was not meant so. */
export function hasUnclosedMath(tree: Root, source: string): boolean {
  let isUnclosed = false;
  visit(tree, "math", (node: MathBlock) => {
    isUnclosed ||= !/\n[\s>]*\${2,}\s*$/.test(sourceOf(node, source));
  });
  return isUnclosed;
}

/** Tells math that stands by itself from math in a line, by classes that only the renderer's next steps see. */
export function nameMath(tree: Root, source: string): void {
  visit(tree, ["math", "inlineMath"], (node) => {
    if (node.type === "math") {
      const value = [node.meta, node.value].filter(Boolean).join("\n");
      const properties = { className: ["language-math"] };
      const children = [{ type: "text" as const, value }];
      const code = { type: "element" as const, tagName: "code", properties, children };
      node.data = { ...node.data, hName: "pre", hChildren: [code] };
    } else if (node.type === "inlineMath" && sourceOf(node, source).startsWith("$$")) {
      const hProperties = { className: ["language-math", "language-math-block"] };
      node.data = { ...node.data, hName: "code", hProperties };
    }
  });
}

function sourceOf({ position }: Pick<MathBlock, "position">, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
