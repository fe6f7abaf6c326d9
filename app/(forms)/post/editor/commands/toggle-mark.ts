import type { TextEdit, TextRange, TextTool } from "./text-edit";

/** What a line begins with before its words: quotes, lists, headings. */
const LINE_START = /^(\s|>|#{1,6}\s|[-*+]\s(\[[ xX]\]\s)?|\d+[.)]\s)*/;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_'’]/u;

/**
 * Puts a mark such as `**` round what is selected, or round the word at the cursor, and takes it
 * away where it stands already. No mark reaches over the end of a line.
 */
export function toggleMark(mark: string): TextTool {
  return (text, selected) => {
    const chosen = selected.from === selected.to ? wordAt(text, selected.from) : selected;
    const pieces = piecesOf(text, chosen).map((piece) => inner(text, piece, mark));
    if (pieces.length === 0) return emptyMark(text, selected.from, mark);
    const isOn = pieces.every((piece) => isMarked(text, piece, mark));
    return isOn ? withoutMarks(text, pieces, mark) : withMarks(text, pieces, mark);
  };
}

function wordAt(text: string, place: number): TextRange {
  let [from, to] = [place, place];
  while (from > 0 && WORD_CHARACTER.test(text.charAt(from - 1))) from--;
  while (to < text.length && WORD_CHARACTER.test(text.charAt(to))) to++;
  return { from, to };
}

/** The part of each line that is chosen, without spaces at its ends and what makes it a list or a quote. */
function piecesOf(text: string, { from, to }: TextRange): TextRange[] {
  const pieces: TextRange[] = [];
  for (let start = from; start <= to; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 || newline > to ? to : newline;
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const words = lineStart + (LINE_START.exec(text.slice(lineStart, end))?.[0].length ?? 0);
    const begin = Math.max(start, start === lineStart ? words : start);
    const chosen = text.slice(begin, end);
    const trimmed = chosen.trim();
    const offset = begin + chosen.length - chosen.trimStart().length;
    if (trimmed) pieces.push({ from: offset, to: offset + trimmed.length });
    start = end + 1;
  }
  return pieces;
}

/** The same without marks that were selected along with the words. */
function inner(text: string, { from, to }: TextRange, mark: string): TextRange {
  let [start, end] = [from, to];
  while (start < end - 1 && text[start] === mark[0]) start++;
  while (start < end - 1 && text[end - 1] === mark[0]) end--;
  return { from: start, to: end };
}

/** Three stars on both sides are bold and italic, two only bold, one only italic. */
function isMarked(text: string, { from, to }: TextRange, mark: string): boolean {
  let count = 0;
  while (text[from - 1 - count] === mark[0] && text[to + count] === mark[0]) count++;
  return mark === "*" ? count % 2 === 1 : count >= mark.length;
}

function withMarks(text: string, pieces: TextRange[], mark: string): TextEdit {
  const range = rangeOf(pieces);
  let [insert, done] = ["", range.from];
  for (const { from, to } of pieces) {
    insert += text.slice(done, from) + mark + text.slice(from, to) + mark;
    done = to;
  }
  const start = range.from + mark.length;
  const end = range.from + insert.length - mark.length;
  return { ...range, insert, selected: { from: start, to: end } };
}

function withoutMarks(text: string, pieces: TextRange[], mark: string): TextEdit {
  const words = rangeOf(pieces);
  const range = { from: words.from - mark.length, to: words.to + mark.length };
  let [insert, done] = ["", range.from];
  for (const { from, to } of pieces) {
    insert += text.slice(done, from - mark.length) + text.slice(from, to);
    done = to + mark.length;
  }
  return { ...range, insert, selected: { from: range.from, to: range.from + insert.length } };
}

/** From the beginning of the first to the end of the last. */
function rangeOf(pieces: TextRange[]): TextRange {
  return {
    from: Math.min(...pieces.map(({ from }) => from)),
    to: Math.max(...pieces.map(({ to }) => to)),
  };
}

/** Nothing to mark: the marks come first and the words between them; a second time they go. */
function emptyMark(text: string, place: number, mark: string): TextEdit {
  const around = { from: place - mark.length, to: place + mark.length };
  const isThere = around.from >= 0 && text.slice(around.from, around.to) === mark + mark;
  if (isThere) return { ...around, insert: "", selected: { from: around.from, to: around.from } };
  const between = place + mark.length;
  return { from: place, to: place, insert: mark + mark, selected: { from: between, to: between } };
}
