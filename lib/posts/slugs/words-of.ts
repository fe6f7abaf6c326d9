import slugify from "@sindresorhus/slugify";
import { normalized } from "../../text/normalized";

/** Letters that stand for others: wide and narrow ones, ligatures, Arabic as it is drawn, bold ones of mathematics. */
const FOLDABLE =
  /[\u03d2-\u03d4\u2100-\u214f\ufb00-\ufdff\ufe70-\ufeff\uff01-\uffef\u{1d400}-\u{1d7ff}]+/gu;

/** Letters, also with what stands between them without parting them. */
const WORD =
  /(?!\p{DI})[\p{L}\p{Nd}\p{Nl}][\p{L}\p{M}\p{Nd}\p{Nl}]*(?:['’"׳״\u200d]+[\p{L}\p{M}\p{Nd}\p{Nl}]+)*/gu;
const NOT_IN_ADDRESSES = /[^\p{L}\p{M}\p{Nd}\p{Nl}]|\p{DI}/gu;

/** Written without most vowels: nobody could read it in Latin letters. */
const WITHOUT_VOWELS = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}]/u;
const HAS_OTHERS = /(?!\p{sc=Latn})\p{L}/u;

const EMOJI = /[\p{ExtPict}\p{RI}\p{EMod}]+/gu;

/**
 * A title as words joined by hyphens, in small letters; empty if there is nothing to read in it. They are
 * in Latin letters if its words have a spelling in them, else as they were written. Emoji count where
 * there is nothing else.
 */
export function wordsOf(title: string): string {
  const text = title.replace(FOLDABLE, (part) => normalized(part, "NFKC")).normalize("NFC");
  const isKept = keptWords(text);
  const parts: string[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isKept(word)) continue;
    parts.push(inLatin(text.slice(end, index)), asWritten(word));
    end = index + word.length;
  }
  parts.push(inLatin(text.slice(end)));
  return joined(parts) || joined(text.match(EMOJI) ?? []);
}

/** One word that cannot be spelled keeps those of other scripts beside it as they are, too. */
function keptWords(text: string): (word: string) => boolean {
  const isSpellable = (text.match(WORD) ?? []).every(isKnown);
  return isSpellable ? () => false : (word) => HAS_OTHERS.test(word) || !isKnown(word);
}

/** Whether there is a Latin spelling of each of its letters. */
function isKnown(word: string): boolean {
  if (WITHOUT_VOWELS.test(word)) return false;
  const letters = word.match(/(?![A-Za-z0-9])[\p{L}\p{Nd}\p{Nl}]/gu) ?? [];
  return letters.every((letter) => inLatin(letter) !== "");
}

function inLatin(text: string): string {
  return slugify(text, { decamelize: false });
}

function asWritten(word: string): string {
  return word.toLowerCase().replace(NOT_IN_ADDRESSES, "").normalize("NFC");
}

function joined(parts: string[]): string {
  return parts.filter((part) => part !== "").join("-");
}
