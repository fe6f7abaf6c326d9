import slugify from "@sindresorhus/slugify";

/** With what stands before it in a cache tag at most 256 characters, which Next allows. */
const SLUG_MAX = 240;

/** What can be a tag's address. */
const PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isTagSlug(text: string): boolean {
  return text.length <= SLUG_MAX && PATTERN.test(text);
}

/** What a reader can tell tags apart by, but for a to z; punctuation and accents are not among it. */
const MEANINGFUL = /(?![a-z0-9])[\p{L}\p{N}\p{So}\p{Sc}\p{Sm}]|(?!\p{Diacritic}|\p{DI})\p{M}/gu;

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
  const slug = ascii(readable) || [...name].map(number).join("-");
  return slug.slice(0, SLUG_MAX).replace(/-$/, "");
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
