const WORDS = new Intl.Segmenter("en", { granularity: "word" });
const LETTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A longer word, as an address is, is cut between two letters. */
const WORD_MAX = 40;
/** More code units than a letter has, an emoji of a family among them; a heap of accents is cut. */
const LETTER_MAX = 40;
/** How far around a place is looked for words: the language would divide the whole text. */
const AROUND = 250;

/** A text of at most `max` UTF-16 code units: cut between words, with "…" where something is left out. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, placeBetweenWords(text, max - 1)).trimEnd()}…`;
}

/** The same between two letters, and without a sign of it. */
export function cutShort(text: string, max: number): string {
  return text.slice(0, placeBetweenLetters(text, max));
}

/** The last place at or before `at` between two words, in any script; between two letters where a word is long. */
export function placeBetweenWords(text: string, at: number): number {
  const place = segmentStart(WORDS, text, at);
  return place > 0 && at - place <= WORD_MAX ? place : placeBetweenLetters(text, at);
}

/** The last place at or before `at` between what a reader sees as two letters. */
export function placeBetweenLetters(text: string, at: number): number {
  const place = segmentStart(LETTERS, text, at);
  if (at - place <= LETTER_MAX) return place;
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}

function segmentStart(segmenter: Intl.Segmenter, text: string, at: number): number {
  if (at >= text.length) return text.length;
  const from = Math.max(0, at - AROUND);
  const near = segmenter.segment(text.slice(from, at + AROUND));
  return from + (near.containing(at - from)?.index ?? 0);
}
