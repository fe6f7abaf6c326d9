import { isTagSlug, tagSlug } from "../tags/tag-slug";
import { placeBetweenLetters } from "../text/shorten";
import { isUnspaced, wordsOf } from "../text/tokenize";
import { uniqueKey } from "../text/unique-key";

/** Words that stand one after the other; of the last one perhaps only the beginning is given. */
export type Phrase = { words: string[]; isBeginning: boolean };

/** What somebody searches for. */
export type SearchQuery = {
  wanted: Phrase[];
  without: Phrase[];
  /** By their addresses. */
  tags: string[];
  /** By the keys of their names. */
  authors: string[];
  withoutTags: string[];
  withoutAuthors: string[];
};

/** A phrase with the words that its last one may be. */
export type ExactPhrase = Phrase & { lasts: string[] };

/** What the index is asked: phrases, and the marks that posts must have and must not have (marks.ts). */
export type ExactQuery = {
  wanted: ExactPhrase[];
  marks: string[];
  without: ExactPhrase[];
  withoutMarks: string[];
};

/** What is read of a query: nobody types more. */
const QUERY_MAX = 300;
const PHRASES_MAX = 12;
/** A beginning of fewer letters is that of too many words. */
const BEGINNING_MIN = 3;

/** What somebody typed as it is shown, kept in addresses and read. */
export function typedWords(text: string): string {
  return text
    .slice(0, QUERY_MAX)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}

/** The page of what these words find. */
export function searchAddress(words: string): string {
  return `/search?${new URLSearchParams({ q: words })}`;
}

const TERM = /(-?)(?:(tag|author):)?(?:"([^"]*)"?|([^\s"]+))/giu;

/**
 * Any text as a query: `word`, `"a phrase"`, `tag:word`, `author:name`, and each of them `-without`. What says
 * nothing is left out.
 */
export function parseQuery(text: string): SearchQuery {
  const query: SearchQuery = {
    ...{ wanted: [], tags: [], authors: [] },
    ...{ without: [], withoutTags: [], withoutAuthors: [] },
  };
  const read = text.slice(0, placeBetweenLetters(text, QUERY_MAX)).replace(/[“”„«»]/g, '"');
  for (const [, minus, field, quoted, plain] of read.matchAll(TERM)) {
    const words = quoted ?? plain ?? "";
    if (field && addName(query, minus + field.toLowerCase(), words)) continue;
    const found = phrasesOf(field ? `${field} ${words}` : words, quoted !== undefined);
    query[minus ? "without" : "wanted"].push(...found);
  }
  query.wanted.splice(PHRASES_MAX);
  query.without.splice(PHRASES_MAX);
  return query;
}

/** False if it names nobody and no tag. */
function addName(query: SearchQuery, field: string, name: string): boolean {
  if (name.trim() === "") return false;
  if (field.endsWith("author")) {
    query[field === "author" ? "authors" : "withoutAuthors"].push(uniqueKey(name));
    return true;
  }
  const slug = tagSlug(name);
  if (isTagSlug(slug)) query[field === "tag" ? "tags" : "withoutTags"].push(slug);
  return isTagSlug(slug);
}

/** Of what was not quoted each word is found by its beginning; what stands in it together is one phrase. */
function phrasesOf(text: string, isQuoted: boolean): Phrase[] {
  const found = [...wordsOf(text)];
  const words = found.map(({ word }) => word);
  const last = words.at(-1);
  if (last === undefined) return [];
  if (!isUnspaced(last)) {
    return [{ words, isBeginning: !isQuoted && [...last].length >= BEGINNING_MIN }];
  }
  // The last letter of several stands in the pair before it; a lone one is the beginning of a pair.
  const isInPair = (found.at(-1)?.start ?? 0) < (found.at(-2)?.end ?? 0);
  return [
    isInPair ? { words: words.slice(0, -1), isBeginning: false } : { words, isBeginning: true },
  ];
}

/** Whether there is anything to look for. */
export function isEmptyQuery({ wanted, tags, authors }: SearchQuery): boolean {
  return wanted.length + tags.length + authors.length === 0;
}
