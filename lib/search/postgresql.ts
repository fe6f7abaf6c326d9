import { Prisma } from "../database/db";
import { titleMark } from "./marks";
import { type Among, SCORE_OF_TITLES, type SearchDialect } from "./search-dialect";
import type { ExactPhrase, ExactQuery } from "./search-query";
import { newestFirst } from "./stretches";
import { quoted, vectorOf } from "./tsvector";

/** Beyond so many the index takes longer for them, one by one, than for their beginning. */
const LISTED_MAX = 30;

/** The words as a tsvector, which PostgreSQL is given made (scripts/database/search-index.postgresql.sql). */
export const POSTGRESQL: SearchDialect = {
  async put(database, posts) {
    if (posts.length === 0) return;
    const rows = JSON.stringify(posts.map((post) => ({ id: post.id, words: vectorOf(post) })));
    await database.$executeRaw`
      INSERT INTO "PostWords" ("postId", "words")
      SELECT "id", "words"::tsvector FROM json_to_recordset(${rows}::json) AS "post"("id" INTEGER, "words" TEXT)
      ON CONFLICT ("postId") DO UPDATE SET "words" = EXCLUDED."words"`;
  },

  async remove(database, ids) {
    if (ids.length === 0) return;
    await database.$executeRaw`DELETE FROM "PostWords" WHERE "postId" IN (${Prisma.join(ids)})`;
  },

  async clear(database) {
    await database.$executeRaw`DELETE FROM "PostWords"`;
  },

  textsOf(json) {
    return Prisma.sql`SELECT "text" FROM json_array_elements_text(${json}::json) AS "text"`;
  },

  hits(query, { isInTitle, ...among }) {
    const match = matchOf(query, (phrase) => phraseOf(phrase, isInTitle));
    return Prisma.sql`SELECT "postId" AS "id" FROM (${newestOf(match, among)}) AS "found"`;
  },

  bestHits(query, { isRanked, ...among }) {
    const anywhere = matchOf(query, (phrase) => phraseOf(phrase));
    const inTitle = matchOf(query, (phrase) => phraseOf(phrase, true));
    const score = isRanked
      ? Prisma.sql`-ts_rank('{0, 0.1, 0.5, 1}', "words", ${matchOf(query, asTyped)}::tsquery)`
      : Prisma.sql`0`;
    // Where fewer than `max` are found, these are all, and titles are looked for among them alone: most of what a rare
    // word costs is to look into each stretch.
    return Prisma.sql`
      WITH "found" AS MATERIALIZED (${newestOf(anywhere, among)})
      SELECT "id", MIN("score") AS "score" FROM (
        SELECT "postId" AS "id",
          CASE WHEN "words" @@ ${inTitle}::tsquery THEN ${SCORE_OF_TITLES} ELSE ${score} END AS "score"
        FROM "found" JOIN "PostWords" USING ("postId")
        UNION ALL SELECT "postId", ${SCORE_OF_TITLES} FROM (${newestOf(inTitle, among)}) AS "inTitle"
        WHERE (SELECT COUNT(*) FROM "found") >= ${among.max}
      ) AS "either" GROUP BY "id"`;
  },
};

/**
 * The numbers of the newest posts that a tsquery finds. Each list of stretches is read only where those before it have
 * not given enough. One subquery for all lists: to plan one for each takes longer than a rare word. Plus 0, so that the
 * planner does not walk all posts by their numbers.
 */
function newestOf(match: string, { max, newest }: Among): Prisma.Sql {
  const lists = newestFirst(newest).map((marks) => `${match} & (${anyOf(marks.map(quoted))})`);
  return Prisma.sql`
    SELECT "in"."postId" FROM (SELECT "list"::tsquery AS "match" FROM unnest(${lists}::text[]) AS "list" OFFSET 0) AS "lists"
    CROSS JOIN LATERAL (
      SELECT "postId" FROM "PostWords" WHERE "words" @@ "lists"."match" ORDER BY "postId" + 0 DESC LIMIT ${max}
    ) AS "in" LIMIT ${max}`;
}

function matchOf(query: ExactQuery, write: (phrase: ExactPhrase) => string): string {
  const all = [...query.wanted.map(write), ...query.marks.map(quoted)].join(" & ");
  const none = [
    ...query.without.map((phrase) => phraseOf(phrase)),
    ...query.withoutMarks.map(quoted),
  ];
  return none.length === 0 ? all : `${all} & !(${anyOf(none)})`;
}

function anyOf(parts: string[]): string {
  return parts.join(" | ");
}

function phraseOf(phrase: ExactPhrase, isInTitle = false): string {
  const { words, lasts } = phrase;
  if (lasts.length > LISTED_MAX) return asTyped(phrase, isInTitle);
  const mark = isInTitle ? titleMark : (word: string) => word;
  const before = words.slice(0, -1).map((word) => `${quoted(mark(word))} <-> `);
  return `(${before.join("")}(${anyOf(lasts.map((last) => quoted(mark(last))))}))`;
}

function asTyped({ words, isBeginning }: ExactPhrase, isInTitle = false): string {
  const all = words.map((word) => quoted(isInTitle ? titleMark(word) : word));
  return `(${all.join(" <-> ")}${isBeginning ? ":*" : ""})`;
}
