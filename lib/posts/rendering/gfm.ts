import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { gfmStrikethroughCjkFriendly } from "micromark-extension-cjk-friendly-gfm-strikethrough";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import type { Processor } from "unified";
import { addressSyntax } from "./address-syntax";
import { countedBlocks, countedMarks, countedNotes } from "./parser-limits";

/**
 * Reads what GitHub's Markdown adds, but for what harms a text: one `~` is a range ("9~12"), not half
 * of a strike; an address ends where its sentence goes on; marks count beside the punctuation of
 * Chinese, Japanese and Korean.
 */
export function gfm(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    addressSyntax(),
    countedMarks(cjkFriendlyExtension()),
    countedNotes(gfmFootnote()),
    countedMarks(gfmStrikethroughCjkFriendly({ singleTilde: false })),
    gfmTable(),
    gfmTaskListItem(),
    countedBlocks(),
  ];
  data.fromMarkdownExtensions = [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}
