import { linesOf, type TextTool } from "./text-edit";

const HEADING = /^(#{1,6})\s+/;
const BULLET = /^(\s*)[-*+]\s+/;
const NUMBER = /^(\s*)\d+[.)]\s+/;
const QUOTE = /^>\s?/;

/** Makes every line a point of a list, or none of them. */
export const toggleList = changeLines((lines) =>
  lines.some(isWritten) && lines.filter(isWritten).every((line) => BULLET.test(line))
    ? lines.map((line) => line.replace(BULLET, "$1"))
    : mapWritten(lines, (line) => withoutPoint(line).replace(/^\s*/, "$&- ")),
);

/** Numbers the lines from 1, or takes their numbers away. */
export const toggleNumberedList = changeLines((lines) =>
  lines.some(isWritten) && lines.filter(isWritten).every((line) => NUMBER.test(line))
    ? lines.map((line) => line.replace(NUMBER, "$1"))
    : mapWritten(lines, (line, index) => withoutPoint(line).replace(/^\s*/, `$&${index + 1}. `)),
);

/** Quotes every line, blank ones too so that it stays one quote, or none of them. */
export const toggleQuote = changeLines((lines) =>
  lines.every((line) => QUOTE.test(line))
    ? lines.map((line) => line.replace(QUOTE, ""))
    : lines.map((line) => (isWritten(line) || lines.length === 1 ? `> ${line}` : ">")),
);

/** No heading becomes one, a heading one below it, and that no heading again. */
export const cycleHeading = changeLines((lines) => {
  const level = HEADING.exec(lines.find(isWritten) ?? "")?.[1]?.length ?? 0;
  const next = { 0: "## ", 2: "### " }[level] ?? "";
  return mapWritten(lines, (line) => next + line.replace(HEADING, ""));
});

function withoutPoint(line: string): string {
  return line.replace(BULLET, "$1").replace(NUMBER, "$1");
}

function isWritten(line: string): boolean {
  return line.trim() !== "";
}

/** Leaves blank lines as they are, unless there is nothing else. `index` counts the others. */
function mapWritten(lines: string[], change: (line: string, index: number) => string): string[] {
  let index = 0;
  return lines.map((line) => (!isWritten(line) && lines.length > 1 ? line : change(line, index++)));
}

/** The cursor keeps its distance from the end of its line; several lines stay selected. */
function changeLines(change: (lines: string[]) => string[]): TextTool {
  return (text, selected) => {
    const range = linesOf(text, selected);
    const insert = change(text.slice(range.from, range.to).split("\n")).join("\n");
    const end = range.from + insert.length;
    const cursor = Math.max(range.from, end - (range.to - selected.to));
    const from = selected.from === selected.to ? cursor : range.from;
    return { ...range, insert, selected: { from, to: from === cursor ? cursor : end } };
  };
}
