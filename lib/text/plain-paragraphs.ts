import { linkifyit } from "linkify-it";

const linkify = linkifyit({ fuzzyEmail: false });

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
  let end = 0;
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    if (!/^https?:|^mailto:/i.test(url)) continue;
    parts.push(text.slice(end, index), { url, text: text.slice(index, lastIndex) });
    end = lastIndex;
  }
  return [...parts, text.slice(end)];
}
