const WORDS_PER_MINUTE = 230;
const CHARACTERS_PER_MINUTE = 500;

/** Scripts that put no spaces between words. */
const WITHOUT_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu;

/**
 * How many minutes a text takes to read, at least one.
 * @param {string} text
 */
export function readingMinutes(text) {
  const words = text.replace(WITHOUT_SPACES, " ").match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const characters = text.match(WITHOUT_SPACES)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
}
