import { db, Prisma } from "../database/db";
import type { PostKind } from "../database/post-kind";
import { searchDialect } from "./dialect";
import { exactQueryOf } from "./exact-query";
import { indexSome, isIndexBehind } from "./index-posts";
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
  const exact = await upToDateQuery(query);
  if (!exact) return { ids: [], count: 0 };
  const isBest = order === "best" && query.wanted.length > 0;
  const hits = isBest
    ? await searchDialect().bestHits(exact, { max: FOUND_MAX, isRanked: isRanked(exact) })
    : await searchDialect().hits(exact, { max: FOUND_MAX, isInTitle: false });
  const byMoment = Prisma.sql`"Post"."publishedAt" DESC, "Post"."id" DESC`;
  const ordered = isBest ? Prisma.sql`"hit"."score", ${byMoment}` : byMoment;
  const rows = await db().$queryRaw<{ id: number; total: bigint }[]>`
    SELECT "Post"."id", COUNT(*) OVER () AS "total"
    FROM (${hits}) AS "hit" CROSS JOIN "Post"
    WHERE "Post"."id" = "hit"."id" AND "Post"."status" = 'published'
      AND "Post"."kind" IN (${Prisma.join([...kinds])})
    ORDER BY ${ordered} LIMIT ${take} OFFSET ${skip}`;
  const count = Math.min(Number(rows[0]?.total ?? 0), FOUND_MAX);
  return { ids: rows.map(({ id }) => Number(id)), count };
}

/** Both are asked at once: mostly the index is not behind, and the words that it has are those. */
async function upToDateQuery(query: SearchQuery): Promise<ExactQuery | null> {
  const [isBehind, exact] = await Promise.all([isIndexBehind(), exactQueryOf(query)]);
  if (!isBehind) return exact;
  await indexSome();
  return exactQueryOf(query);
}

function isRanked({ wanted }: ExactQuery): boolean {
  return wanted.flatMap(({ lasts }) => lasts).length <= RANKED_WORDS_MAX;
}
