import { db } from "../database/db";
import { listWordsFrom } from "./known-words";
import { ANY_POST, authorMark, tagMark } from "./marks";
import type { ExactPhrase, ExactQuery, Phrase, SearchQuery } from "./search-query";

/** Of all beginnings together as many words are looked for: each costs time. */
const WORDS_MAX = 1_000;

/**
 * A query whose beginnings are replaced by the words that begin so: of a beginning either database first gathers the
 * posts of all these words, of whole words it reads only as many posts as are asked for. Null where something is
 * wanted that no post has.
 */
export async function exactQueryOf(query: SearchQuery): Promise<ExactQuery | null> {
  const phrases = [...query.wanted, ...query.without];
  const beginnings = phrases.filter(({ isBeginning }) => isBeginning).length;
  const max = Math.floor(WORDS_MAX / Math.max(1, beginnings));
  const exactOf = (each: Phrase[]) => Promise.all(each.map((phrase) => exactPhraseOf(phrase, max)));
  const [wanted, without, authors, withoutAuthors] = await Promise.all([
    exactOf(query.wanted),
    exactOf(query.without),
    listMarks(query.authors),
    listMarks(query.withoutAuthors),
  ]);
  if (wanted.some(isNowhere) || authors.length < new Set(query.authors).size) return null;
  const marks = [...query.tags.map(tagMark), ...authors];
  return {
    wanted,
    marks: wanted.length + marks.length === 0 ? [ANY_POST] : marks,
    without: without.filter((phrase) => !isNowhere(phrase)),
    withoutMarks: [...query.withoutTags.map(tagMark), ...withoutAuthors],
  };
}

/** The marks of those whose pages are there, by the keys of their names. */
async function listMarks(authors: string[]): Promise<string[]> {
  if (authors.length === 0) return [];
  const users = await db().user.findMany({
    where: { usernameKey: { in: authors }, isHidden: false },
    select: { id: true },
  });
  return users.map(({ id }) => authorMark(id));
}

async function exactPhraseOf(phrase: Phrase, max: number): Promise<ExactPhrase> {
  const last = phrase.words.at(-1) ?? "";
  return { ...phrase, lasts: phrase.isBeginning ? await listWordsFrom(last, max) : [last] };
}

function isNowhere({ lasts }: ExactPhrase): boolean {
  return lasts.length === 0;
}
