import { Prisma } from "../database/db";
import { titleMark } from "./marks";
import { type IndexedPost, SCORE_OF_TITLES, type SearchDialect } from "./search-dialect";
import type { ExactPhrase, ExactQuery } from "./search-query";

/** FTS5 over words alone (scripts/database/search-index.sqlite.sql): it keeps no text. */
export const SQLITE: SearchDialect = {
  async put(database, posts) {
    if (posts.length === 0) return;
    await database.$executeRaw`
      INSERT OR REPLACE INTO "PostWords" ("rowid", "title", "tags", "text", "marks")
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
      FROM json_each(${JSON.stringify(posts.map(rowOf))})`;
  },

  async remove(database, ids) {
    if (ids.length === 0) return;
    await database.$executeRaw`DELETE FROM "PostWords" WHERE "rowid" IN (${Prisma.join(ids)})`;
  },

  async clear(database) {
    await database.$executeRaw`INSERT INTO "PostWords" ("PostWords") VALUES ('delete-all')`;
  },

  textsOf(json) {
    // Without a WHERE, what follows it (ON CONFLICT) would be read as part of a join.
    return Prisma.sql`SELECT value FROM json_each(${json}) WHERE 1 = 1`;
  },

  hits(query, { max, isInTitle }) {
    return newestOf(matchOf(query, isInTitle), max);
  },

  bestHits(query, { max, isRanked }) {
    const score = isRanked ? Prisma.sql`bm25("PostWords", 10.0, 5.0, 1.0, 0.0)` : Prisma.sql`0`;
    return Prisma.sql`
      SELECT "id", MIN("score") AS "score" FROM (
        SELECT * FROM (${newestOf(matchOf(query, false), max, score)}) AS "anywhere"
        UNION ALL SELECT "id", ${SCORE_OF_TITLES} FROM (${newestOf(matchOf(query, true), max)}) AS "inTitle"
      ) AS "either" GROUP BY "id"`;
  },
};

function newestOf(match: string, max: number, score = Prisma.sql`0`): Prisma.Sql {
  return Prisma.sql`
    SELECT "rowid" AS "id", ${score} AS "score" FROM "PostWords"
    WHERE "PostWords" MATCH ${match} ORDER BY "rowid" DESC LIMIT ${max}`;
}

function rowOf({ id, title, tags, text, marks }: IndexedPost) {
  const columns = [title, tags, text, [...title.map(titleMark), ...marks]];
  return [id, ...columns.map((words) => words.join(" "))];
}

function matchOf({ wanted, marks, without, withoutMarks }: ExactQuery, isInTitle: boolean): string {
  const all = [...wanted.map((phrase) => phraseOf(phrase, isInTitle)), ...marks.map(quoted)];
  const none = [...without.map((phrase) => phraseOf(phrase)), ...withoutMarks.map(quoted)];
  return none.length === 0
    ? all.join(" AND ")
    : `(${all.join(" AND ")}) NOT (${none.join(" OR ")})`;
}

function phraseOf({ words, lasts }: ExactPhrase, isInTitle = false): string {
  const each = lasts.map((last) => {
    const all = [...words.slice(0, -1), last];
    return quoted((isInTitle ? all.map(titleMark) : all).join(" "));
  });
  return `(${each.join(" OR ")})`;
}

/** In quotes nothing is an operator. */
function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
