import { isTagSlug, tagSlug } from "../tags/tag-slug";
import { placeBetweenLetters } from "../text/shorten";
import { uniqueKey } from "../text/unique-key";
import { isUnspaced, wordsOf } from "./words";

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
};

/** What is read of a query: nobody types more. */
const QUERY_MAX = 300;
const PHRASES_MAX = 12;
/** A beginning of fewer letters is that of too many words. */
const BEGINNING_MIN = 3;

const TERM = /(-?)(?:(tag|author):)?(?:"([^"]*)"?|([^\s"]+))/giu;

/** Any text as a query: `word`, `"a phrase"`, `-without`, `tag:word`, `author:name`. What says nothing is left out. */
export function parseQuery(text: string): SearchQuery {
  const query: SearchQuery = { wanted: [], without: [], tags: [], authors: [] };
  const read = text.slice(0, placeBetweenLetters(text, QUERY_MAX)).replace(/[“”„«»]/g, '"');
  for (const [, minus, field, quoted, plain] of read.matchAll(TERM)) {
    const words = quoted ?? plain ?? "";
    if (field && !minus && addFilter(query, field.toLowerCase(), words)) continue;
    const found = phrasesOf(field ? `${field} ${words}` : words, quoted !== undefined);
    query[minus ? "without" : "wanted"].push(...found);
  }
  query.wanted.splice(PHRASES_MAX);
  query.without.splice(PHRASES_MAX);
  return query;
}

function addFilter(query: SearchQuery, field: string, name: string): boolean {
  if (name.trim() === "") return false;
  if (field === "author") query.authors.push(uniqueKey(name));
  else if (isTagSlug(tagSlug(name))) query.tags.push(tagSlug(name));
  else return false;
  return true;
}

/** Of what was not quoted each word is found by its beginning; what stands in it together is one phrase. */
function phrasesOf(text: string, isQuoted: boolean): Phrase[] {
  const words = [...wordsOf(text)].map(({ word }) => word);
  const last = words.at(-1);
  if (last === undefined) return [];
  if (!isUnspaced(last)) {
    return [{ words, isBeginning: !isQuoted && [...last].length >= BEGINNING_MIN }];
  }
  // The last letter of several stands in the pair before it; a lone one is the beginning of a pair.
  const isInPair = words.length > 1 && isUnspaced(words.at(-2) ?? "");
  return [
    isInPair ? { words: words.slice(0, -1), isBeginning: false } : { words, isBeginning: true },
  ];
}

/** Whether there is anything to look for. */
export function isEmptyQuery({ wanted, tags, authors }: SearchQuery): boolean {
  return wanted.length + tags.length + authors.length === 0;
}
