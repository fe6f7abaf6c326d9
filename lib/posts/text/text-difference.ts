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

/** As many characters as the marks around a piece take in a page. */
const PART_COST = 100;

/** The same as far as it takes `max` characters of a page for each field, and whether that is all of it. */
export function cutDifference(
  difference: TextDifference,
  max: number,
): { difference: TextDifference; isWhole: boolean } {
  const cut = byField(FORMER_FIELDS, (field) => cutParts(difference[field], max));
  return {
    difference: cut,
    isWhole: FORMER_FIELDS.every((field) => cut[field] === difference[field]),
  };
}

/** The parts up to the one that is too much, of which the beginning is left. */
function cutParts(parts: DifferencePart[], max: number): DifferencePart[] {
  let room = max;
  const end = parts.findIndex(({ text }) => {
    room -= text.length + PART_COST;
    return room < 0;
  });
  const last = parts[end];
  if (!last) return parts;
  const text = last.text.slice(
    0,
    placeBetweenWords(last.text, Math.max(0, room + last.text.length)),
  );
  return [...parts.slice(0, end), { ...last, text }, { kind: "gap", text: " … " }];
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
