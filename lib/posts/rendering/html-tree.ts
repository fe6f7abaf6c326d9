import type { Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { checkSource, checkTree } from "./complexity-limits";
import { gfm } from "./gfm";
import { takeHeadingIds } from "./heading-ids";
import { nameAnchors } from "./ids";
import { joinCjkLines } from "./join-cjk-lines";
import { linkAddresses } from "./link-addresses";
import { nameCode } from "./name-code";
import { sanitizeSchema } from "./sanitize-schema";

const markdown = unified()
  .use(remarkParse)
  .use(gfm)
  .use(() => takeHeadingIds)
  .use(() => linkAddresses)
  .use(() => joinCjkLines)
  .use(() => nameCode)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: "" });
const raw = unified().use(rehypeRaw);
const sanitizer = unified().use(rehypeSanitize, sanitizeSchema);

const MORE = /^\s*more\s*$/i;

/** The HTML tree of a Markdown text, sanitised. The only comments in it mark where an excerpt ends. */
export function htmlTreeOf(content: string): Root {
  checkSource(content);
  const parsed = markdown.parse(content);
  checkTree(parsed);
  const tree = withHtml(markdown.runSync(parsed, content));
  checkTree(tree);
  visit(tree, "comment", ({ value }, index, parent) => {
    if (MORE.test(value) || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  nameAnchors(tree);
  return sanitizer.runSync(tree);
}

/** Reads HTML that stands in the text, if any does: it takes longer than all the rest. */
function withHtml(tree: Root): Root {
  let hasHtml = false;
  visit(tree, "raw", () => {
    hasHtml = true;
    return false;
  });
  return hasHtml ? raw.runSync(tree) : tree;
}
