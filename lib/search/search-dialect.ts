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

/** Of posts that have all words in their titles: they come first. */
export const SCORE_OF_TITLES = -1_000_000;

/** Full text in a database. Rows of posts that nobody sees may be there: whoever asks looks at the posts too. */
export type SearchDialect = {
  /** Keeps the words of posts in place of those they had. */
  put: (database: Prisma.TransactionClient, posts: IndexedPost[]) => Promise<void>;
  remove: (database: Prisma.TransactionClient, ids: number[]) => Promise<void>;
  clear: (database: Prisma.TransactionClient) => Promise<void>;
  /** A statement that gives the texts of a list in JSON. */
  textsOf: (json: string) => Prisma.Sql;
  /** A statement that gives the `id` of what is found, or found in titles: the newest by their numbers. */
  hits: (query: ExactQuery, wanted: Among & { isInTitle: boolean }) => Prisma.Sql;
  /**
   * The same with a `score`, the best the least: of up to `max` that have all words in their titles, and of up to `max` others.
   * Unless it is ranked, all of these fit as well.
   */
  bestHits: (query: ExactQuery, wanted: Among & { isRanked: boolean }) => Prisma.Sql;
};

/** Of up to `max` posts, none of a higher number than `newest`. */
export type Among = { max: number; newest: number };
