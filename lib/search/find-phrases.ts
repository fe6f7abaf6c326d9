import { type Word, wordsOf } from "../text/tokenize";
import type { Phrase, SearchQuery } from "./search-query";

/** A stretch of a text. */
export type Stretch = { start: number; end: number };

/** Where phrases stand in a text, in its order. */
export function findPhrases(text: string, phrases: Phrase[]): Stretch[] {
  const words = [...wordsOf(text)];
  return words.flatMap((_, index) => {
    const found = phrases.filter((phrase) => standsAt(words, index, phrase));
    const end = Math.max(
      ...found.map((phrase) => words[index + phrase.words.length - 1]?.end ?? 0),
    );
    return found.length === 0 ? [] : [{ start: words[index]?.start ?? 0, end }];
  });
}

/** Whether a query finds these texts, without its tags and authors: what the databases answer of all posts. */
export function finds({ wanted, without }: SearchQuery, texts: string[]): boolean {
  const words = texts.map((text) => [...wordsOf(text)]);
  const isIn = (phrase: Phrase) =>
    words.some((each) => each.some((_, index) => standsAt(each, index, phrase)));
  return wanted.every(isIn) && !without.some(isIn);
}

function standsAt(words: Word[], from: number, { words: asked, isBeginning }: Phrase): boolean {
  return asked.every((word, index) => {
    const there = words[from + index]?.word;
    const isLast = index === asked.length - 1;
    return isBeginning && isLast ? there?.startsWith(word) : there === word;
  });
}
