import slugify from "@sindresorhus/slugify";

/** What a reader can tell tags apart by; punctuation and accents are not among it. */
const MEANINGFUL = /[\p{L}\p{N}\p{So}\p{Sc}\p{Sm}]|(?!\p{Diacritic}|\p{DI})\p{M}/gu;

/** "C", "C#" and "C++" are three tags. */
const IN_WORDS: [string, string][] = [
  ["+", " plus "],
  ["#", " sharp "],
];

/**
 * The address of a tag, the same whatever the case: lower-case words joined by hyphens. Letters that
 * cannot be transliterated, and emoji, stand in it as numbers, so that no two such tags share one.
 */
export function tagSlug(name: string): string {
  const readable = name.normalize("NFKC").toLowerCase().replace(MEANINGFUL, transliterated);
  return ascii(readable) || [...name].map(number).join("-");
}

function transliterated(letter: string): string {
  return ascii(letter) === "" ? ` ${number(letter)} ` : letter;
}

function ascii(text: string): string {
  return slugify(text, { decamelize: false, customReplacements: IN_WORDS });
}

function number(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16);
}
