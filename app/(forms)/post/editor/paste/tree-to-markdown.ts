import type { Nodes } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { Nodes as MarkdownNodes } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemToMarkdown } from "mdast-util-gfm-task-list-item";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { visit } from "unist-util-visit";
import { withCjkLetters } from "./cjk-letters";
import { cleanTree } from "./clean-tree";
import { isCodeWindow } from "./styles";
import { tidyMarkdown } from "./tidy-markdown";

const WRITTEN: Options = {
  bullet: "-",
  listItemIndent: "one",
  rule: "-",
  extensions: [
    gfmFootnoteToMarkdown(),
    strikethrough(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmTaskListItemToMarkdown(),
  ],
};

/** An HTML tree as Markdown; null where that would say no more than its text. */
export function treeToMarkdown(tree: Nodes): string | null {
  if (isCodeWindow(tree)) return null;
  const markdown = toMdast(cleanTree(tree));
  tidyMarkdown(markdown);
  return isFormatted(markdown) ? written(markdown) : null;
}

function written(markdown: MarkdownNodes): string {
  const text = toMarkdown(markdown, WRITTEN).trim();
  return hasEncodedCode(markdown) ? text : withCjkLetters(text);
}

/** Whether there is code in which `&#x8BF7;` is what it says. */
function hasEncodedCode(markdown: MarkdownNodes): boolean {
  let found = false;
  visit(markdown, (node) => {
    found ||=
      /^(code|inlineCode)$/.test(node.type) && "value" in node && node.value.includes("&#x");
  });
  return found;
}

/** One `~` is a range here ("9~12"): only two need a backslash. */
function strikethrough(): Options {
  const { unsafe, ...rest } = gfmStrikethroughToMarkdown();
  return { ...rest, unsafe: unsafe?.map((pattern) => ({ ...pattern, after: "~" })) };
}

const UNFORMATTED = new Set(["root", "paragraph", "text", "break"]);

/** A block of code alone is a text that a browser or an editor has shown as it is. */
function isFormatted(tree: MarkdownNodes): boolean {
  if (!("children" in tree)) return false;
  if (tree.children.length === 1 && tree.children[0]?.type === "code") return false;
  let found = false;
  visit(tree, (node) => {
    found ||= !UNFORMATTED.has(node.type) && !isBareAddress(node);
  });
  return found;
}

function isBareAddress(node: MarkdownNodes): boolean {
  if (node.type !== "link" || node.children.length !== 1) return false;
  const [label] = node.children;
  return label?.type === "text" && label.value === node.url;
}
