import { openAtOnce } from "./open-elements";
import { unclosedLength } from "./unclosed";

/** Browsers give up at some 500, and no reader follows that far. */
const DEPTH_MAX = 100;
/** Twenty times the longest text: a short one can name a long address a thousand times. */
const SIZE_MAX = 2_000_000;
/** For each item, mdast-util-to-hast looks through its list. */
const LIST_MAX = 8_000;
/** What a tag takes beside its attributes. */
const TAG_SIZE = 10;

/** Characters that are read in vain: some 500 ns each. */
const UNCLOSED_MAX = 1_000_000;

const DEEP = "it is nested too deeply";

/** A line that opens so many quotes and lists takes the parser seconds to see what it is. */
const OPENED = /^(?:[ \t]{0,3}(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){1000}/m;

/** Said of a text that cannot be shown, made to keep the site busy. */
export const TOO_COMPLICATED = "This text is too complicated to show. Please simplify it.";

/** A text that cannot be shown; `message` says why, to its author. */
export class TooComplicated extends RangeError {
  constructor(why: string) {
    super(`This text is too complicated to show: ${why}. Please simplify it.`);
  }
}

/** Throws TooComplicated for a text whose tree would be too complicated, where that can be seen at once. */
export function checkSource(content: string): void {
  if (OPENED.test(content)) throw new TooComplicated(DEEP);
  if (unclosedLength(content) > UNCLOSED_MAX) {
    throw new TooComplicated("what <?, <! or the title of a link begins ends nowhere, too often");
  }
}

/** Throws TooComplicated for pieces of HTML that nest each paragraph too deeply, before that is done. */
export function checkHtml(pieces: string[]): void {
  if (openAtOnce(pieces, DEPTH_MAX) > DEPTH_MAX) throw new TooComplicated(DEEP);
}

/** What counts of a node, of a Markdown or an HTML tree. */
type Node = {
  type?: string;
  value?: string;
  url?: string;
  properties?: Record<string, unknown>;
  children?: readonly object[];
};

/**
 * Throws TooComplicated for a tree that is nested too deeply, or too large for a page. Works without
 * recursion, which the first would stop.
 */
export function checkTree(tree: object): void {
  let size = 0;
  const rest: [node: Node, depth: number][] = [[tree, 0]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, depth] = next;
    size += sizeOf(node);
    if (depth > DEPTH_MAX) throw new TooComplicated(DEEP);
    if (node.type === "list" && (node.children?.length ?? 0) > LIST_MAX) {
      throw new TooComplicated("a list has too many items");
    }
    if (size > SIZE_MAX) throw new TooComplicated("its page would be too large");
    for (const child of node.children ?? []) rest.push([child, depth + 1]);
  }
}

/** Characters that a node by itself takes of a page, about. */
export function sizeOf({ value = "", url = "", properties = {} }: Node): number {
  const attributes = Object.values(properties).map((attribute) => String(attribute).length);
  return attributes.reduce((sum, length) => sum + length, TAG_SIZE + value.length + url.length);
}
