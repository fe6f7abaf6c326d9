/** Browsers give up at some 500, and no reader follows that far. */
const DEPTH_MAX = 100;
/** Twenty times the longest text: a short one can name a long address a thousand times. */
const SIZE_MAX = 2_000_000;
/** What a tag takes beside its attributes. */
const TAG_SIZE = 10;

/** A line that opens so many quotes and lists takes the parser seconds to see what it is. */
const OPENED = /^(?:[ \t]{0,3}(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){1000}/m;

/** Throws RangeError for a text whose tree would be too complicated, where that can be seen at once. */
export function checkSource(content: string): void {
  if (OPENED.test(content)) throw new RangeError("nested too deeply");
}

/** What counts of a node, of a Markdown or an HTML tree. */
type Node = {
  value?: string;
  url?: string;
  properties?: Record<string, unknown>;
  children?: readonly object[];
};

/**
 * Throws RangeError for a tree that is nested too deeply, or too large for a page. Works without
 * recursion, which the first would stop.
 */
export function checkTree(tree: object): void {
  let size = 0;
  const rest: [node: Node, depth: number][] = [[tree, 0]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, depth] = next;
    size += sizeOf(node);
    if (depth > DEPTH_MAX) throw new RangeError("nested too deeply");
    if (size > SIZE_MAX) throw new RangeError("too large");
    for (const child of node.children ?? []) rest.push([child, depth + 1]);
  }
}

function sizeOf({ value = "", url = "", properties = {} }: Node): number {
  const attributes = Object.values(properties).map((attribute) => String(attribute).length);
  return attributes.reduce((sum, length) => sum + length, TAG_SIZE + value.length + url.length);
}
