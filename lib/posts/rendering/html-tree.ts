import type { Root } from "hast";
import type { Root as Markdown } from "mdast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { checkHtml, checkSource, checkTree } from "./complexity-limits";
import { listDefinitions } from "./definition-lists";
import { definitionSyntax } from "./definition-syntax";
import { gfm } from "./gfm";
import { takeHeadingIds } from "./heading-ids";
import { linkToHeld } from "./held-addresses";
import { nameAnchors } from "./ids";
import { joinCjkLines } from "./join-cjk-lines";
import { keepAsTyped } from "./keep-as-typed";
import { notesOn } from "./left-out";
import { linkAddresses } from "./link-addresses";
import { mathSyntax } from "./math-syntax";
import { nameCode } from "./name-code";
import { hasUnclosedMath, nameMath } from "./name-math";
import { removeNodes } from "./remove-nodes";
import { isOtherField, sanitizeSchema } from "./sanitize-schema";

const base = unified().use(remarkParse).use(gfm).use(definitionSyntax).freeze();
const markdown = base().use(mathSyntax, { hasBlocks: true });
const withoutBlocks = base().use(mathSyntax, { hasBlocks: false });
const html = unified()
  .use(() => listDefinitions)
  .use(() => takeHeadingIds)
  .use(() => linkAddresses)
  .use(() => joinCjkLines)
  .use(() => nameCode)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: "" });
const raw = unified().use(rehypeRaw);
const sanitizer = unified().use(rehypeSanitize, sanitizeSchema);

const MORE = /^\s*more\s*$/i;

/**
 * The HTML tree of a Markdown text, sanitised, and notes on what of it is left out. The only comments
 * in it mark where an excerpt ends.
 */
export function htmlTreeOf(content: string): { tree: Root; notes: string[] } {
  checkSource(content);
  const parsed = parse(content);
  const asTyped = keepAsTyped(parsed, content, (part) => withoutBlocks.parse(part));
  const tree = withHtml(html.runSync(parsed, content));
  checkTree(tree);
  removeNodes(tree, (node) => node.type === "comment" && !MORE.test(node.value));
  nameAnchors(tree);
  const notes = notesOn(tree, asTyped);
  linkToHeld(tree);
  removeNodes(tree, (node) => node.type === "element" && isOtherField(node));
  return { tree: sanitizer.runSync(tree), notes };
}

function parse(content: string): Markdown {
  let parsed = markdown.parse(content);
  if (hasUnclosedMath(parsed, content)) parsed = withoutBlocks.parse(content);
  checkTree(parsed);
  nameMath(parsed, content);
  return parsed;
}

/** Reads HTML that stands in the text, if any does: it takes longer than all the rest. */
function withHtml(tree: Root): Root {
  const pieces: string[] = [];
  visit(tree, "raw", ({ value }) => {
    pieces.push(value);
  });
  checkHtml(pieces);
  return pieces.length > 0 ? raw.runSync(tree) : tree;
}
