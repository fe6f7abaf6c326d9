/** Elements inside of a line: what stands beside them is one word with them. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)[\s>]/i;

const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** As the renderer writes it: values stand in double quotes and may hold what looks like the end, texts hold no `<`. */
const TAG = /<(?:[^">]|"[^"]*")*>/g;

/** The text of HTML that the renderer made, on one line. */
export function plainText(html: string): string {
  return html
    .replace(TAG, (tag) => (INLINE.test(tag) ? "" : " "))
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (reference, hex, decimal, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? reference;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    })
    .replace(/\s+/g, " ")
    .trim();
}
