import { addressesIn } from "./addresses";

/** A piece of text, or an address to follow. */
export type PlainPart = string | { url: string; text: string };

/** The paragraphs of plain text, which blank lines part, and the addresses in them. */
export function plainParagraphs(text: string): PlainPart[][] {
  return text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.replace(/^\n+/, "").trimEnd())
    .filter(Boolean)
    .map(withLinks);
}

function withLinks(text: string): PlainPart[] {
  const parts: PlainPart[] = [];
  let rest = 0;
  for (const { start, end, url } of addressesIn(text)) {
    parts.push(text.slice(rest, start), { url, text: text.slice(start, end) });
    rest = end;
  }
  return [...parts, text.slice(rest)];
}
