/** What the parser follows to the end of its block, where it does not end: HTML, and titles of links in brackets. */
const PAIRS: [begin: RegExp, end: string][] = [
  [/<\?/g, "?>"],
  [/<!--/g, "-->"],
  [/<!\[CDATA\[/g, "]]>"],
  [/<!/g, ">"],
  [/\]\([^\s()]*\s+\(/g, ")"],
];
const BLANK_LINE = /\n[ \t>]*\n/g;

/** How many characters the parser reads in vain after what begins and ends nowhere in its block. */
export function unclosedLength(content: string): number {
  const blockEnds = [...content.matchAll(BLANK_LINE)].map(({ index }) => index);
  return PAIRS.reduce((sum, pair) => sum + lengthOf(content, blockEnds, pair), 0);
}

function lengthOf(content: string, blockEnds: number[], [begin, end]: (typeof PAIRS)[0]): number {
  let sum = 0;
  let block = 0;
  let closing = -1;
  for (const { 0: read, index } of content.matchAll(begin)) {
    const from = index + read.length;
    while ((blockEnds[block] ?? content.length) < from && block < blockEnds.length) block++;
    if (closing < from) closing = indexOrEnd(content, end, from);
    const blockEnd = blockEnds[block] ?? content.length;
    if (closing > blockEnd || closing === content.length) sum += blockEnd - from;
  }
  return sum;
}

function indexOrEnd(content: string, end: string, from: number): number {
  const index = content.indexOf(end, from);
  return index === -1 ? content.length : index;
}
