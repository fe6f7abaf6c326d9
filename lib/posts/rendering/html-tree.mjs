import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { refuseAtSight, refuseExcess } from "./refuse-excess.mjs";
import { sanitizeSchema } from "./sanitize-schema.mjs";

/** @import { Root } from "hast" */

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: "" });
const raw = unified().use(rehypeRaw);
const sanitizer = unified().use(rehypeSanitize, sanitizeSchema);

const MORE = /^\s*more\s*$/i;

/**
 * The HTML tree of a Markdown text, sanitised. The only comments in it mark where an excerpt ends.
 * @param {string} content
 * @returns {Root}
 */
export function htmlTreeOf(content) {
  refuseAtSight(content);
  const parsed = markdown.parse(content);
  refuseExcess(parsed);
  const tree = /** @type {Root} */ (withHtml(markdown.runSync(parsed)));
  refuseExcess(tree);
  visit(tree, "comment", ({ value }, index, parent) => {
    if (MORE.test(value) || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return sanitizer.runSync(tree);
}

/**
 * Reads HTML that stands in the text, if any does: it takes longer than all the rest.
 * @param {Root} tree
 */
function withHtml(tree) {
  let hasHtml = false;
  visit(tree, "raw", () => {
    hasHtml = true;
    return false;
  });
  return hasHtml ? raw.runSync(tree) : tree;
}
