import { fromDom } from "hast-util-from-dom";
import { treeToMarkdown } from "./tree-to-markdown";

/**
 * HTML of a clipboard as Markdown; null where its text says as much. Everything that imports this
 * file gets a converter along: only `import()` may.
 */
export function htmlToMarkdown(html: string): string | null {
  // Nothing in such a document runs or is loaded.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  try {
    return treeToMarkdown(fromDom(body));
  } catch (error) {
    if (error instanceof RangeError) return null; // nested too deeply
    throw error;
  }
}
