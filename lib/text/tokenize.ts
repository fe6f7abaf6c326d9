import { placeBetweenLetters } from "./shorten";

/** A word of a text, and where it stands there. */
export type Word = { word: string; start: number; end: number };

const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|\p{So}/gu;

/** Letters of scripts that put no spaces between words, and of Korean, which adds endings to its words. */
const UNSPACED_SCRIPTS =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const PART = new RegExp(
  `[${UNSPACED_SCRIPTS}][${UNSPACED_SCRIPTS}\\p{M}]*|[^${UNSPACED_SCRIPTS}]+`,
  "gu",
);
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}]`, "u");

/** Scripts whose accents readers leave out. In others a mark is a vowel. */
const WITH_ACCENTS = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]/u;

/** Most runs are one word of these letters, and take a third of the time. */
const ASCII = /^[A-Za-z0-9]+$/;

/** Letters that have no parts, by what they are typed as on other keyboards. */
const SPELLED: Record<string, string> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" },
};
const SPELLED_LETTERS = new RegExp(`[${Object.keys(SPELLED).join("")}]`, "g");

/** PostgreSQL leaves out longer ones. */
const WORD_MAX = 200;

/**
 * The words of a text as they are found: small letters, no accents. Runs of scripts without spaces are pairs of
 * letters that overlap, so that any part of one is found. Both databases are given these, and no text.
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const run of text.matchAll(RUN)) {
    if (ASCII.test(run[0])) {
      const [letters, start] = [run[0], run.index];
      yield { word: letters.slice(0, WORD_MAX).toLowerCase(), start, end: start + letters.length };
      continue;
    }
    for (const part of run[0].matchAll(PART)) {
      const start = run.index + part.index;
      if (UNSPACED.test(part[0])) yield* pairsOf(part[0], start);
      else yield { word: folded(part[0]), start, end: start + part[0].length };
    }
  }
}

/** Whether a word is of a script that puts no spaces between them. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** The last letter stands for itself too, so that it is found where it is all that is asked for. */
function* pairsOf(run: string, start: number): Generator<Word> {
  const letters = [...run.matchAll(/.\p{M}*/gu)];
  for (const [index, { 0: letter, index: at }] of letters.entries()) {
    const next = letters[index + 1]?.[0] ?? "";
    const end = start + at + letter.length + next.length;
    yield { word: folded(letter + next), start: start + at, end };
  }
}

function folded(word: string): string {
  const apart = word.normalize("NFKD").toLowerCase();
  const plain = WITH_ACCENTS.test(apart) ? apart.replace(/\p{M}/gu, "") : apart;
  const spelled = plain.replace(SPELLED_LETTERS, (letter) => SPELLED[letter] ?? letter);
  const letters = spelled.normalize("NFC");
  return letters.slice(0, placeBetweenLetters(letters, WORD_MAX));
}
