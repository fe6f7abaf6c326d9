/** What the line that opens a block of code says of it. Lines count from one. */
export type CodeInfo = { language: string; title: string; lines: string };

/** More than anybody marks; each is compared with each line. */
const RANGES_MAX = 100;

/** `{1,3-5}`, whatever stands before it. */
const LINES = /\{(\d+(?:-\d+)?(?:[\s,]+\d+(?:-\d+)?)*)\}/;
/** `title="main.py"`, by the names that other tools have for it, MkDocs's `hl_lines="1 3"` and Hugo's `hl_lines=[1,"3-5"]`. */
const TITLE = /(?:^|[\s,{])(?:title|filename|file|name)=(?:"([^"]*)"|'([^']*)'|([^\s,}]+))/i;
const LINES_BY_NAME = /(?:^|[\s,{])(?:hl_lines|highlight|mark)=["'[{]*(\d[\d\s,"'-]*)/i;
/** `js [main.js]` */
const TITLE_IN_BRACKETS = /\s\[([^\]]+)\]/;
/** `{.python .numberLines}` and `{r, echo=FALSE}` */
const IN_BRACES = /^\{\s*(?:\.([^\s}.,]+)|([a-z][\w+#-]*))/i;
/** `python:main.py`, `rust,ignore` */
const WORD = /^([^\s,:{]*)(?::([^\s,{]+))?/;
/** What VitePress says there of numbers. */
const NO_TITLE = /^(?:no-)?line-numbers(?:=\d+)?$/;

/**
 * Reads what other tools write there: `js{1,3}`, `js,ignore`, `python:main.py`, `{.python}`,
 * `js title="a.js"`. Empty where nothing is said.
 */
export function readCodeInfo(info: string): CodeInfo {
  const lines = LINES.exec(info)?.[1] ?? LINES_BY_NAME.exec(info)?.[1] ?? "";
  const braced = IN_BRACES.exec(info);
  const [, word = "", after = ""] = braced ? [] : (WORD.exec(info) ?? []);
  const named = TITLE.exec(info)?.slice(1).find(Boolean) ?? TITLE_IN_BRACKETS.exec(info)?.[1];
  return {
    language: braced?.[1] ?? braced?.[2] ?? word,
    title: named ?? (NO_TITLE.test(after) ? "" : after),
    lines: lines.replace(/["']/g, "").trim(),
  };
}

/** Whether a line is one of `1,3-5`. */
export function markedBy(lines: string): (number: number) => boolean {
  const ranges = lines.split(/[\s,]+/, RANGES_MAX).map((range) => {
    const [from = "", to = from] = range.split("-");
    return { from: Number(from), to: Number(to) };
  });
  return (number) => ranges.some(({ from, to }) => number >= from && number <= to);
}
