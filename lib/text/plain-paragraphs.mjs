import { linkifyit } from "linkify-it";

const linkify = linkifyit({ fuzzyEmail: false });

/** @typedef {string | { url: string, text: string }} PlainPart a piece of text, or an address to follow */

/**
 * The paragraphs of plain text, which blank lines part, and the addresses in them.
 * @param {string} text
 * @returns {PlainPart[][]}
 */
export function plainParagraphs(text) {
  return text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.replace(/^\n+/, "").trimEnd())
    .filter(Boolean)
    .map(withLinks);
}

/** @param {string} text */
function withLinks(text) {
  /** @type {PlainPart[]} */
  const parts = [];
  let end = 0;
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    if (!/^https?:|^mailto:/i.test(url)) continue;
    parts.push(text.slice(end, index), { url, text: text.slice(index, lastIndex) });
    end = lastIndex;
  }
  return [...parts, text.slice(end)];
}
