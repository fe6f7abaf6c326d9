// Words that posts are given beside those of their texts, so that the index finds posts by more than their texts.
// They begin with characters that are no letters: nobody can type them.

const IN_TITLE = "\uE000";
const STRETCH = "\uE001";
const TAG = "\uE002";
const AUTHOR = "\uE003";
/** In place of what would part a word in two. */
const JOINT = "\uE004";

/** Every post has it, to be found by what it has not. */
export const ANY_POST = "\uE005";

/** A word that stands in a title, to be found there alone. */
export function titleMark(word: string): string {
  return `${IN_TITLE}${word}`;
}

/** See stretches.ts. */
export function stretchMark(level: number, index: number): string {
  return `${STRETCH}${level}${JOINT}${index}`;
}

export function tagMark(slug: string): string {
  return `${TAG}${joined(slug)}`;
}

export function authorMark(userId: string): string {
  return `${AUTHOR}${joined(userId)}`;
}

function joined(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, JOINT);
}
