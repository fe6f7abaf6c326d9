import { linesOf, type TextEdit, type TextRange, type TextTool } from "./text-edit";

const LINK = /(?<!!)\[([^\]\n]*)\]\(([^)\n]*)\)/g;
const ADDRESS = /^(https?:\/\/|www\.|mailto:)\S+$/i;

/** Makes what is selected a link, its text or its address according to what it is; and a link only text. */
export const toggleLink: TextTool = (text, selected) => {
  const link = linkAround(text, selected);
  if (link) return link;
  const chosen = text.slice(selected.from, selected.to);
  const isAddress = ADDRESS.test(chosen);
  const insert = isAddress ? `[](${chosen})` : `[${chosen}]()`;
  const cursor = selected.from + (isAddress || !chosen ? 1 : insert.length - 1);
  return { ...selected, insert, selected: { from: cursor, to: cursor } };
};

function linkAround(text: string, { from, to }: TextRange): TextEdit | null {
  const line = linesOf(text, { from, to: from });
  for (const match of text.slice(line.from, line.to).matchAll(LINK)) {
    const [whole, words, address = ""] = match;
    const start = line.from + match.index;
    const end = start + whole.length;
    if (from < start || to > end || (from === to && (from === start || from === end))) continue;
    const insert = words || address;
    return { from: start, to: end, insert, selected: { from: start, to: start + insert.length } };
  }
  return null;
}
