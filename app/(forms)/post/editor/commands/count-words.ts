const WORD = /[\p{L}\p{N}]\S*/gu;

/** Scripts that put no spaces between words. */
const WITHOUT_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]+/gu;

/** How many words a text has, in any script; marks of Markdown are none. */
export function countWords(text: string): number {
  const unspaced = text.match(WITHOUT_SPACES) ?? [];
  const spaced = unspaced.length > 0 ? text.replace(WITHOUT_SPACES, " ") : text;
  const words = spaced.match(WORD)?.length ?? 0;
  return unspaced.reduce((sum, run) => sum + wordsIn(run), words);
}

function wordsIn(run: string): number {
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(run);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
