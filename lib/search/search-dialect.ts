import type { Prisma } from "../database/db";
import type { SearchQuery } from "./search-query";

/** What a post is found by. */
export type IndexedWords = { title: string[]; tags: string[]; text: string[] };

/** Full text in a database. Rows of posts that nobody sees may be there: whoever asks looks at the posts too. */
export type SearchDialect = {
  /** Keeps the words of a post in place of those it had. */
  put: (database: Prisma.TransactionClient, id: number, words: IndexedWords) => Promise<void>;
  remove: (database: Prisma.TransactionClient, ids: number[]) => Promise<void>;
  clear: (database: Prisma.TransactionClient) => Promise<void>;
  /**
   * A statement that gives `id` and `score`, the best the least, of the newest `max` posts that are found.
   * `filter` is a condition on the column that it is given. There are words to look for.
   */
  hits: (
    query: SearchQuery,
    filter: (id: Prisma.Sql) => Prisma.Sql,
    max: number,
  ) => Promise<Prisma.Sql>;
  /** A condition on a column of posts' numbers: they have none of what is to be absent. */
  absent: (query: SearchQuery, id: Prisma.Sql) => Prisma.Sql;
};
