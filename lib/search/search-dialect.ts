import type { Prisma } from "../database/db";
import type { ExactQuery } from "./search-query";

/** What a post is found by: its words, and marks (marks.ts). */
export type IndexedPost = {
  id: number;
  title: string[];
  tags: string[];
  text: string[];
  marks: string[];
};

/** Which of the posts that are found. */
export type Wanted = {
  /** At most so many, the newest by their numbers. */
  max: number;
  /** All words are to stand in the title. */
  isInTitle: boolean;
  /** Whether it matters how well they fit. */
  isRanked: boolean;
};

/** Full text in a database. Rows of posts that nobody sees may be there: whoever asks looks at the posts too. */
export type SearchDialect = {
  /** Keeps the words of posts in place of those they had. */
  put: (database: Prisma.TransactionClient, posts: IndexedPost[]) => Promise<void>;
  remove: (database: Prisma.TransactionClient, ids: number[]) => Promise<void>;
  clear: (database: Prisma.TransactionClient) => Promise<void>;
  /** A statement that gives the texts of a list in JSON. */
  textsOf: (json: string) => Prisma.Sql;
  /** A statement that gives `id` and `score`, the best the least. */
  hits: (query: ExactQuery, wanted: Wanted) => Promise<Prisma.Sql>;
};
