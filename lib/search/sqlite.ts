import { Prisma } from "../database/db";
import type { SearchDialect } from "./search-dialect";
import type { Phrase, SearchQuery } from "./search-query";

/** FTS5 over words alone (scripts/database/search-index.sqlite.sql): it keeps no text. */
export const SQLITE: SearchDialect = {
  async put(database, id, { title, tags, text }) {
    await database.$executeRaw`
      INSERT OR REPLACE INTO "PostSearch" ("rowid", "title", "tags", "text")
      VALUES (${id}, ${title.join(" ")}, ${tags.join(" ")}, ${text.join(" ")})`;
  },

  async remove(database, ids) {
    if (ids.length === 0) return;
    await database.$executeRaw`DELETE FROM "PostSearch" WHERE "rowid" IN (${Prisma.join(ids)})`;
  },

  async clear(database) {
    await database.$executeRaw`INSERT INTO "PostSearch" ("PostSearch") VALUES ('delete-all')`;
  },

  async hits(query, filter, max) {
    return Prisma.sql`
      SELECT "rowid" AS "id", bm25("PostSearch", 10.0, 5.0, 1.0) AS "score" FROM "PostSearch"
      WHERE "PostSearch" MATCH ${matchOf(query)} AND ${filter(Prisma.sql`"PostSearch"."rowid"`)}
      ORDER BY "rowid" DESC LIMIT ${max}`;
  },

  absent({ without }, id) {
    if (without.length === 0) return Prisma.sql`1 = 1`;
    return Prisma.sql`${id} NOT IN (
      SELECT "rowid" FROM "PostSearch" WHERE "PostSearch" MATCH ${anyOf(without)})`;
  },
};

function matchOf({ wanted, without }: SearchQuery): string {
  const all = wanted.map(phraseOf).join(" AND ");
  return without.length === 0 ? all : `(${all}) NOT (${anyOf(without)})`;
}

function anyOf(phrases: Phrase[]): string {
  return phrases.map(phraseOf).join(" OR ");
}

/** In quotes nothing is an operator. */
function phraseOf({ words, isBeginning }: Phrase): string {
  const quoted = `"${words.join(" ").replaceAll('"', '""')}"`;
  return isBeginning ? `${quoted} *` : quoted;
}
