import { linesOf, type TextEdit, type TextRange, type TextTool } from "./text-edit";
import { toggleMark } from "./toggle-mark";

const FENCED = /^(`{3,})[^\n`]*\n([\s\S]*?)\n?\1`*$/;

/** Makes part of a line code, or several lines a block of it; and what is code no code. */
export const toggleCode: TextTool = (text, selected) =>
  text.slice(selected.from, selected.to).includes("\n")
    ? toggleBlock(text, selected)
    : toggleMark("`")(text, selected);

function toggleBlock(text: string, selected: TextRange): TextEdit {
  const lines = linesOf(text, selected);
  const around = { from: lineBefore(text, lines.from), to: lineAfter(text, lines.to) };
  for (const range of [lines, around]) {
    const code = FENCED.exec(text.slice(range.from, range.to))?.[2];
    if (code !== undefined) return replaced(range, code, 0, code.length);
  }
  const code = text.slice(lines.from, lines.to);
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  const start = fence.length + 1;
  return replaced(lines, `${fence}\n${code}\n${fence}`, start, start + code.length);
}

function replaced(range: TextRange, insert: string, from: number, to: number): TextEdit {
  return { ...range, insert, selected: { from: range.from + from, to: range.from + to } };
}

function lineBefore(text: string, from: number): number {
  return from === 0 ? 0 : text.lastIndexOf("\n", from - 2) + 1;
}

function lineAfter(text: string, to: number): number {
  const end = text.indexOf("\n", to + 1);
  return end === -1 ? text.length : end;
}

/** A fence must be longer than any in the code. */
function longestRun(code: string): number {
  return Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
}
