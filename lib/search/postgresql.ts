import { db, Prisma } from "../database/db";
import type { IndexedWords, SearchDialect } from "./search-dialect";
import type { Phrase, SearchQuery } from "./search-query";

/** The words as a tsvector, which PostgreSQL is given made (scripts/database/search-index.postgresql.sql). */
export const POSTGRESQL: SearchDialect = {
  async put(database, id, words) {
    const vector = vectorOf(words);
    await database.$executeRaw`
      INSERT INTO "PostSearch" ("postId", "words") VALUES (${id}, ${vector}::tsvector)
      ON CONFLICT ("postId") DO UPDATE SET "words" = EXCLUDED."words"`;
  },

  async remove(database, ids) {
    if (ids.length === 0) return;
    await database.$executeRaw`DELETE FROM "PostSearch" WHERE "postId" IN (${Prisma.join(ids)})`;
  },

  async clear(database) {
    await database.$executeRaw`DELETE FROM "PostSearch"`;
  },

  async hits(query, filter, max) {
    const match = matchOf(query);
    const found = Prisma.sql`
      SELECT "postId", "words" FROM "PostSearch"
      WHERE "words" @@ ${match}::tsquery AND ${filter(Prisma.sql`"PostSearch"."postId"`)}`;
    // The planner does not know how frequent a word is. Of a rare one all are read by the index of words, of a
    // frequent one the newest by their numbers: each is slow where the other is quick.
    const isFrequent = await isMoreThan(found, max);
    const newest = isFrequent ? Prisma.sql`ORDER BY "postId" DESC LIMIT ${max}` : Prisma.empty;
    return Prisma.sql`
      SELECT "postId" AS "id", -ts_rank('{0, 0.1, 0.5, 1}', "words", ${match}::tsquery) AS "score"
      FROM (WITH "found" AS MATERIALIZED (${found} ${newest}) SELECT * FROM "found") AS "newest"`;
  },

  absent({ without }, id) {
    if (without.length === 0) return Prisma.sql`1 = 1`;
    return Prisma.sql`${id} NOT IN (
      SELECT "postId" FROM "PostSearch" WHERE "words" @@ ${anyOf(without)}::tsquery)`;
  },
};

async function isMoreThan(found: Prisma.Sql, max: number): Promise<boolean> {
  const rows = await db().$queryRaw<{ count: bigint }[]>`
    SELECT COUNT(*) AS "count" FROM (${found} LIMIT ${max + 1}) AS "some"`;
  return Number(rows[0]?.count) > max;
}

/** A vector holds a megabyte, and places up to this one. */
const BYTES_MAX = 1_000_000;
const PLACE_MAX = 16_383;
const PLACES_OF_A_WORD_MAX = 255;
/** What a word and a place take besides the word's letters. */
const WORD_BYTES = 8;
const PLACE_BYTES = 2;

/** 'word':1A,7C … What is beyond the room of a vector is left out. */
function vectorOf({ title, tags, text }: IndexedWords): string {
  const placed = [
    ...title.map((word) => [word, "A"]),
    ...tags.map((word) => [word, "B"]),
    ...text.map((word) => [word, "C"]),
  ] as [word: string, weight: string][];
  const places = new Map<string, string[]>();
  let bytes = 0;
  for (const [index, [word, weight]] of placed.entries()) {
    const known = places.get(word);
    if (known && known.length >= PLACES_OF_A_WORD_MAX) continue;
    bytes += PLACE_BYTES + (known ? 0 : WORD_BYTES + Buffer.byteLength(word));
    if (bytes > BYTES_MAX) break;
    const place = `${Math.min(index + 1, PLACE_MAX)}${weight}`;
    if (known) known.push(place);
    else places.set(word, [place]);
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(",")}`).join(" ");
}

function matchOf({ wanted, without }: SearchQuery): string {
  const all = wanted.map(phraseOf).join(" & ");
  return without.length === 0 ? all : `${all} & !(${anyOf(without)})`;
}

function anyOf(phrases: Phrase[]): string {
  return phrases.map(phraseOf).join(" | ");
}

function phraseOf({ words, isBeginning }: Phrase): string {
  const joined = words.map(quoted).join(" <-> ");
  return `(${joined}${isBeginning ? ":*" : ""})`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
