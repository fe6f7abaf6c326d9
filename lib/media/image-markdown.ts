/** What means something to Markdown within the square brackets of a picture. */
const SYNTAX = /[\\`*_[\]<>&!~|]/g;

/** A picture as Markdown; its alternative text is read as it was typed. */
export function imageMarkdown(alt: string, address: string): string {
  const oneLine = alt.replace(/\s+/g, " ").trim();
  return `![${oneLine.replace(SYNTAX, "\\$&")}](${address})`;
}
