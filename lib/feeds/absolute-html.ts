import { type Token, Tokenizer } from "parse5";

const ADDRESSES = new Set(["href", "src", "poster"]);

type Edit = { start: number; end: number; text: string };

/**
 * The HTML of a post as it stands anywhere else: its addresses, relative to `base`, are absolute, and of a card its
 * link is left. What is no address stays byte for byte.
 */
export function absoluteHtml(html: string, base: string): string {
  const edits: Edit[] = [];
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => edits.push(...editsOf(tag, base)),
      onEndTag: ignore,
      onCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(html, true);
  return withEdits(html, edits);
}

function editsOf({ attrs, location }: Token.TagToken, base: string): Edit[] {
  const isOfCard = attrs.some(({ name, value }) => name === "class" && value === "card-picture");
  if (isOfCard && location)
    return [{ start: location.startOffset, end: location.endOffset, text: "" }];
  return attrs.flatMap(({ name, value }) => {
    const place = location?.attrs?.[name];
    const absolute = absoluteValue(name, value, base);
    if (!place || absolute === value) return [];
    const text = `${name}="${escaped(absolute)}"`;
    return [{ start: place.startOffset, end: place.endOffset, text }];
  });
}

function absoluteValue(name: string, value: string, base: string): string {
  if (ADDRESSES.has(name)) return absolute(value, base);
  if (name !== "srcset") return value;
  return value.replace(/(^|,\s+)(\S+)/g, (_, before, each) => before + absolute(each, base));
}

function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

function withEdits(html: string, edits: Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text } of edits) {
    parts.push(html.slice(done, start), text);
    done = end;
  }
  return [...parts, html.slice(done)].join("");
}
