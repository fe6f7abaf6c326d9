/** A part of a text, by the places of its first character and the one after its last. */
export type TextRange = { from: number; to: number };

/** `insert` in place of what stood in a range, and what is selected afterwards. */
export type TextEdit = TextRange & { insert: string; selected: TextRange };

/** What a button of the editor makes of a text in which something is selected, be it nothing. */
export type TextTool = (text: string, selected: TextRange) => TextEdit;

/** The whole lines that a range touches. */
export function linesOf(text: string, { from, to }: TextRange): TextRange {
  const end = text.indexOf("\n", to);
  return { from: text.lastIndexOf("\n", from - 1) + 1, to: end === -1 ? text.length : end };
}
