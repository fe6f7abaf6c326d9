import { db, Prisma } from "../database/db";
import { ALL_POSTS } from "./post-lists";

/** SQLite reads 500 statements joined to one. */
const AT_ONCE = 100;

/**
 * How many of all published posts are older than each of these moments, from the counts of segments: in the
 * one that a moment cuts, an index counts at most what a segment holds.
 */
export async function countBefore(moments: Date[]): Promise<number[]> {
  const counts: number[] = [];
  for (let begin = 0; begin < moments.length; begin += AT_ONCE) {
    counts.push(...(await countFew(moments.slice(begin, begin + AT_ONCE))));
  }
  return counts;
}

/** In one statement, so that all are counted of the same posts. */
async function countFew(moments: Date[]): Promise<number[]> {
  const rows = await db().$queryRaw<{ number: number; posts: number | bigint }[]>(
    Prisma.join(moments.map(olderThan), " UNION ALL "),
  );
  const byNumber = new Map(rows.map(({ number, posts }) => [Number(number), Number(posts)]));
  return moments.map((_, number) => byNumber.get(number) ?? 0);
}

function olderThan(moment: Date, number: number): Prisma.Sql {
  return Prisma.sql`
    SELECT ${Prisma.raw(String(number))} AS "number", "older" + (
      SELECT COUNT(*) FROM "Post"
      WHERE "kind" = 'post' AND "status" = 'published' AND "publishedAt" < ${moment}
        AND ("publishedAt", "id") >= ("cut"."sinceAt", "cut"."sinceId")
    ) AS "posts"
    FROM (
      SELECT "sinceAt", "sinceId", SUM("posts") OVER () - "posts" AS "older"
      FROM "ListSegment" WHERE "list" = ${ALL_POSTS} AND "sinceAt" < ${moment}
      ORDER BY "sinceAt" DESC, "sinceId" DESC LIMIT 1
    ) AS "cut"`;
}
