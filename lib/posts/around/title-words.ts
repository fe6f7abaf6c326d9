import { wordsOf } from "../../text/tokenize";

/** Words of a title that say what a post is about. */
export type TitleWords = Set<string>;

/**
 * Words of these titles that are no filler in any language that `stopword` knows, and neither a number nor a single
 * letter. They depend on the title alone, and on no setting.
 */
export async function titleWordsOf(titles: string[]): Promise<TitleWords[]> {
  const fillers = await fillerWords();
  return titles.map((title) => {
    const words = [...wordsOf(title)].map(({ word }) => word);
    return new Set(
      words.filter((word) => /../u.test(word) && !/^\d+$/.test(word) && !fillers.has(word)),
    );
  });
}

/** How many of the letters of both stand in words that both have, from 0 to 1: a long word says more than a short one. */
export function likeness(one: TitleWords, other: TitleWords): number {
  const shared = [...one].filter((word) => other.has(word));
  if (shared.length === 0) return 0;
  return (2 * letters(shared)) / (letters(one) + letters(other));
}

function letters(words: Iterable<string>): number {
  return [...words].join("").length;
}

let fillers: Promise<Set<string>> | undefined;

/** Cut into words as titles are; loaded when the first page asks for them. */
function fillerWords(): Promise<Set<string>> {
  fillers ??= import("stopword").then(({ default: _, ...lists }) => {
    const all = Object.values(lists).filter((list) => Array.isArray(list));
    return new Set([...wordsOf(all.flat().join("\n"))].map(({ word }) => word));
  });
  return fillers;
}
