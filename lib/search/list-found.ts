import { Prisma, selectRows } from "../database/db";
import type { PostKind } from "../policy/post-kind";
import { searchDialect } from "./dialect";
import { exactQueryOf } from "./exact-query";
import { indexSome, readIndexState } from "./index-posts";
import type { ExactQuery, SearchQuery } from "./search-query";

/** Posts are sought among so many, the newest that are found; so many are shown at most. */
export const FOUND_MAX = 1_000;

/** In which order: as well as they fit, or by their moments. */
export const ORDERS = ["best", "newest"] as const;
export type Order = (typeof ORDERS)[number];

/** A post that has one of more words fits as well as any other. SQLite looks through all posts for each of them. */
const RANKED_WORDS_MAX = 50;

type Part = { order: Order; kinds: readonly PostKind[]; skip: number; take: number };

/**
 * The numbers of published posts and pages that a query finds, and how many there are in all, up to `FOUND_MAX`. Whoever
 * has just published is found: the index is brought up to date first.
 */
export async function listFound(query: SearchQuery, { order, kinds, skip, take }: Part) {
  const { exact, newest } = await whatIndexHas(query);
  if (!exact) return { ids: [], count: 0 };
  const isBest = order === "best" && query.wanted.length > 0;
  const among = { max: FOUND_MAX, newest };
  const hits = isBest
    ? searchDialect().bestHits(exact, { ...among, isRanked: isRanked(exact) })
    : searchDialect().hits(exact, { ...among, isInTitle: false });
  const byMoment = Prisma.sql`"Post"."publishedAt" DESC, "Post"."id" DESC`;
  const ordered = isBest ? Prisma.sql`"hit"."score", ${byMoment}` : byMoment;
  const rows = await selectRows<{ id: number; total: number | string }>(Prisma.sql`
    SELECT "Post"."id", COUNT(*) OVER () AS "total"
    FROM (${hits}) AS "hit" CROSS JOIN "Post"
    WHERE "Post"."id" = "hit"."id" AND "Post"."status" = 'published'
      AND "Post"."kind" IN (${Prisma.join([...kinds])})
    ORDER BY ${ordered} LIMIT ${take} OFFSET ${skip}`);
  const count = Math.min(Number(rows[0]?.total ?? 0), FOUND_MAX);
  return { ids: rows.map(({ id }) => id), count };
}

/** Of a query, once the index is up to date. */
async function whatIndexHas(query: SearchQuery) {
  const state = await askIndex(query);
  if (!state.isBehind) return state;
  await indexSome();
  return askIndex(query);
}

/** Both are asked at once: mostly the index is not behind, and the words that it has are those. */
async function askIndex(query: SearchQuery) {
  const [state, exact] = await Promise.all([readIndexState(), exactQueryOf(query)]);
  return { ...state, exact };
}

function isRanked({ wanted }: ExactQuery): boolean {
  return wanted.flatMap(({ lasts }) => lasts).length <= RANKED_WORDS_MAX;
}
