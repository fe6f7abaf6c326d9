/** What a text may hold by XML 1.0 (https://www.w3.org/TR/xml/#charsets); one other character, and readers refuse the whole. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as XML can hold it. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "");
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** The same text with references for what would end it. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
