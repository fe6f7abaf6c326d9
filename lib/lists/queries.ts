import { db, Prisma } from "../database/db";

/** What orders a list of posts, the greatest first. */
export type Key = { publishedAt: Date; id: number };

/** Where in a list its posts from an offset on are found without counting from the first. */
export type Place = {
  /** All posts of the list. */
  total: number;
  /** The posts stand below this one, which begins a newer segment; null if they are in the newest. */
  below: Key | null;
  /** So many posts stand between that one and the offset. */
  skip: number;
};

type PlaceRow = { total: number; before: number; belowAt: string | Date | null; belowId: number };

/** The place of the post at `offset` of a list, the newest being 0, from the counts of the list's segments. */
export async function findPlace(list: string, offset: number): Promise<Place> {
  const [row] = await db().$queryRaw<PlaceRow[]>`
    SELECT * FROM (
      SELECT "sinceAt", "sinceId",
        SUM("posts") OVER () AS "total",
        SUM("posts") OVER "newest" - "posts" AS "before",
        LAG("sinceAt") OVER "newest" AS "belowAt",
        LAG("sinceId") OVER "newest" AS "belowId"
      FROM "ListSegment" WHERE "list" = ${list}
      WINDOW "newest" AS (ORDER BY "sinceAt" DESC, "sinceId" DESC)
    ) AS "segment"
    WHERE "before" <= ${offset} ORDER BY "sinceAt", "sinceId" LIMIT 1`;
  if (!row) return { total: 0, below: null, skip: offset };
  const { total, before, belowAt, belowId } = row;
  return {
    total: Number(total),
    below: belowAt === null ? null : { publishedAt: new Date(belowAt), id: Number(belowId) },
    skip: offset - Number(before),
  };
}

/**
 * What comes after a post in the order of lists; `idColumn` holds the post's id. An index finds
 * `publishedAt`; the rest is for posts of one moment.
 */
export function keyBelow<Column extends "id" | "postId">(
  { publishedAt, id }: Key,
  idColumn: Column,
) {
  const sameMoment = { [idColumn]: { lt: id } } as Record<Column, { lt: number }>;
  return {
    publishedAt: { lte: publishedAt },
    OR: [{ publishedAt: { lt: publishedAt } }, sameMoment],
  };
}

/** Posts of a list, to be read in its order. */
export type Segment = { below: Key | null; skip: number; take: number };

/**
 * The numbers of what somebody has written, as first author or with others, the newest first: two indexes
 * that are read side by side, each as far as needed: PostgreSQL would sort all that somebody has written.
 */
export async function listIdsBy(authorId: string, segment: Segment): Promise<number[]> {
  const { below, skip, take } = segment;
  const after = (columns: Prisma.Sql) =>
    below ? Prisma.sql`AND ${columns} < (${below.publishedAt}, ${below.id})` : Prisma.empty;
  const rows = await db().$queryRaw<{ id: number | bigint }[]>`
    SELECT "at", "id" FROM (
      SELECT "publishedAt" AS "at", "id" FROM "Post"
      WHERE "kind" = 'post' AND "status" = 'published' AND "authorId" = ${authorId}
        ${after(Prisma.sql`("publishedAt", "id")`)}
      ORDER BY "publishedAt" DESC, "id" DESC LIMIT ${skip + take}
    ) AS "first"
    UNION ALL
    SELECT "at", "id" FROM (
      SELECT "publishedAt" AS "at", "postId" AS "id" FROM "Coauthor"
      WHERE "userId" = ${authorId} AND "publishedAt" IS NOT NULL
        ${after(Prisma.sql`("publishedAt", "postId")`)}
      ORDER BY "publishedAt" DESC, "postId" DESC LIMIT ${skip + take}
    ) AS "named after"
    ORDER BY "at" DESC, "id" DESC LIMIT ${take} OFFSET ${skip}`;
  return rows.map(({ id }) => Number(id));
}

/** How many posts a list has. */
export async function countPosts(list: string): Promise<number> {
  const { _sum } = await db().listSegment.aggregate({ where: { list }, _sum: { posts: true } });
  return _sum.posts ?? 0;
}

export type CountedTag = { slug: string; name: string; count: number };

/** Tags that posts have with the number of these, `limit` of those that most posts have; all without it. */
export async function listCountedTags(limit?: number): Promise<CountedTag[]> {
  const only = limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`;
  const rows = await db().$queryRaw<CountedTag[]>`
    SELECT "Tag"."slug", "Tag"."name", SUM("ListSegment"."posts") AS "count"
    FROM "Tag" JOIN "ListSegment" ON "ListSegment"."list" = 'tag:' || "Tag"."id"
    GROUP BY "Tag"."id", "Tag"."slug", "Tag"."name" HAVING SUM("ListSegment"."posts") > 0
    ORDER BY "count" DESC, "Tag"."id" ${only}`;
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
