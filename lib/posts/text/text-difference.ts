import { diffLines, diffWordsWithSpace } from "diff";
import { placeBetweenWords } from "../../text/shorten";
import { byField, FORMER_FIELDS, type FormerField, type FormerText } from "./post-text";

/** Comparing word by word takes long where everything is different; after this long, lines must do. */
const WORDS_MAX_MS = 150;
const LINES_MAX_MS = 150;

/** Unchanged text longer than this is shown by its ends alone. */
const UNCHANGED_MAX = 240;
const UNCHANGED_END = 100;

/** A piece of two texts laid over each other; "gap" stands for unchanged text that is left out. */
export type DifferencePart = { kind: "same" | "added" | "removed" | "gap"; text: string };

/** How two texts of a post differ, field by field. */
export type TextDifference = Record<FormerField, DifferencePart[]>;

/** What became of one text of a post on the way to another. */
export function differenceOf(before: FormerText, after: FormerText): TextDifference {
  return byField(FORMER_FIELDS, (field) => textDifference(before[field], after[field]));
}

/** What became of `before` on the way to `after`: word by word, or by lines where that takes too long. */
export function textDifference(before: string, after: string): DifferencePart[] {
  const parts =
    diffWordsWithSpace(before, after, { timeout: WORDS_MAX_MS }) ??
    diffLines(before, after, { timeout: LINES_MAX_MS });
  if (!parts) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return parts.flatMap(({ value: text, added, removed }, index): DifferencePart[] => {
    if (added) return [{ kind: "added", text }];
    if (removed) return [{ kind: "removed", text }];
    return shortened(text, { isFirst: index === 0, isLast: index === parts.length - 1 });
  });
}

/** Unchanged text, of which only what stands beside a change is worth showing. */
function shortened(
  text: string,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): DifferencePart[] {
  if (text.length <= UNCHANGED_MAX) return [{ kind: "same", text }];
  const start = isFirst ? "" : text.slice(0, placeBetweenWords(text, UNCHANGED_END));
  const end = isLast ? "" : text.slice(placeBetweenWords(text, text.length - UNCHANGED_END));
  const parts: DifferencePart[] = [
    { kind: "same", text: start },
    { kind: "gap", text: " … " },
    { kind: "same", text: end },
  ];
  return parts.filter((part) => part.text !== "");
}
