import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { readCodeInfo } from "./code-info";

/** Reads what stands after the fence of each block of code: its language, its title, the lines to mark. */
export function nameCode(tree: Root): void {
  visit(tree, "code", (code) => {
    const { language, title, lines } = readCodeInfo(`${code.lang ?? ""} ${code.meta ?? ""}`.trim());
    code.lang = language || null;
    const hProperties = { ...(title && { dataTitle: title }), ...(lines && { dataLines: lines }) };
    code.data = { ...code.data, hProperties };
  });
}
