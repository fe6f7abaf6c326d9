/** Beside these letters, and around this punctuation, the marks of emphasis count without help (rendering/gfm.ts). */
const LETTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Hangul}]/u;
const PUNCTUATION = String.raw`[\u3000-\u303f\uff01-\uff65]`;
/** With the marks before and after, and the punctuation within those. */
const ENCODED = new RegExp(
  String.raw`(?<=(?:(${PUNCTUATION})?(\*{1,3}))?)&#x([\dA-F]{1,6});(?=(?:(\*{1,3})(${PUNCTUATION})?)?)`,
  "g",
);

/** Puts letters back that were written as `&#x8BF7;` for parsers that read no mark beside them. */
export function withCjkLetters(markdown: string): string {
  return markdown.replace(
    ENCODED,
    (encoded, before = "", marks = "", code, marksAfter = "", after = "") => {
      const letter = String.fromCodePoint(Number.parseInt(code, 16));
      const isNeeded = (marks && !before) || (marksAfter && !after) || !(marks || marksAfter);
      return isNeeded && !LETTER.test(letter) ? encoded : letter;
    },
  );
}
