import type { Nodes } from "hast";

const WORDS_PER_MINUTE = 230;
const CHARACTERS_PER_MINUTE = 500;

/** Scripts that put no spaces between words. */
const WITHOUT_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu;

/** Elements that stand on lines of their own. */
const BLOCK = /^(p|h[1-6]|li|blockquote|pre|tr|div|section|dt|dd|summary|figcaption|br|td|th)$/;

/** The text of a tree without markup: what a reader reads, but for the marks of footnotes. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "element" && "dataFootnoteRef" in node.properties) return "";
  if (node.type === "element" && "dataFootnotes" in node.properties) return "";
  const text = node.children.map(textOf).join("");
  return node.type === "element" && BLOCK.test(node.tagName) ? `${text}\n` : text;
}

/** How many minutes a text takes to read, at least one. */
export function readingMinutes(text: string): number {
  const words = text.replace(WITHOUT_SPACES, " ").match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const characters = text.match(WITHOUT_SPACES)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
}
