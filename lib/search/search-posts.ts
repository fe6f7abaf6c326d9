import { NOBODY } from "../actor";
import { db, Prisma } from "../database/db";
import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { postPolicy } from "../policy/posts";
import { LIST_FIELDS, readPosts } from "../posts/reading/read-posts";
import { ok, type Result, type TooMany } from "../result";
import { searchDialect } from "./dialect";
import { indexSome } from "./index-posts";
import { plainText } from "./plain-text";
import { isEmptyQuery, type SearchQuery } from "./search-query";
import { markFound, snippetOf } from "./snippet";

const PER_PAGE = 10;
/** Posts among which the best are sought, and the end of the pages: the newest that are found. */
export const FOUND_MAX = 2_000;

/** In which order: as well as they fit, or by their moments. */
export const ORDERS = ["best", "newest"] as const;
export type Order = (typeof ORDERS)[number];

export type FoundPage = { posts: FoundPost[]; count: number; page: number; last: number };
export type FoundPost = Awaited<ReturnType<typeof readFound>>[number];

/** Page `pageText` of the published posts that a query finds; null if the text names no page that exists. */
export async function searchPosts(
  query: SearchQuery,
  order: Order,
  pageText: string,
  { address }: Client,
): Promise<Result<FoundPage | null, TooMany>> {
  const counted = await countAttempt("searches-by-address", address);
  if (!counted.ok) return counted;
  const page = parsePageNumber(pageText);
  if (page === null || page > FOUND_MAX / PER_PAGE) return ok(null);
  if (isEmptyQuery(query)) return ok(page === 1 ? { posts: [], count: 0, page, last: 1 } : null);
  // So that who has just published finds it.
  await indexSome();
  const rows = await listFound(query, order, (page - 1) * PER_PAGE);
  const count = Number(rows[0]?.total ?? 0);
  const last = lastPage(count, PER_PAGE);
  if (rows.length === 0 && page > 1) return ok(null);
  return ok({
    posts: await readFound(
      query,
      rows.map(({ id }) => Number(id)),
    ),
    count,
    page,
    last,
  });
}

type FoundRow = { id: number; total: bigint };

async function listFound(query: SearchQuery, order: Order, skip: number): Promise<FoundRow[]> {
  const hits = await hitsOf(query);
  const byMoment = Prisma.sql`"Post"."publishedAt" DESC, "Post"."id" DESC`;
  const ordered = order === "best" ? Prisma.sql`"hit"."score", ${byMoment}` : byMoment;
  return db().$queryRaw<FoundRow[]>`
    SELECT "Post"."id", COUNT(*) OVER () AS "total"
    FROM (${hits}) AS "hit" JOIN "Post" ON "Post"."id" = "hit"."id"
    WHERE "Post"."status" = 'published' AND "Post"."kind" = 'post'
    ORDER BY ${ordered} LIMIT ${PER_PAGE} OFFSET ${skip}`;
}

async function hitsOf(query: SearchQuery): Promise<Prisma.Sql> {
  const dialect = searchDialect();
  const filter = (id: Prisma.Sql) => filterOf(query, id);
  if (query.wanted.length > 0) return dialect.hits(query, filter, FOUND_MAX);
  const id = Prisma.sql`"Post"."id"`;
  return Prisma.sql`
    SELECT * FROM (
      SELECT "id", 0 AS "score" FROM "Post"
      WHERE "kind" = 'post' AND "status" = 'published' AND ${filter(id)} AND ${dialect.absent(query, id)}
      ORDER BY "publishedAt" DESC LIMIT ${FOUND_MAX}
    ) AS "newest"`;
}

/** The tags and authors of a query, as a condition on a column of posts' numbers. */
function filterOf({ tags, authors }: SearchQuery, id: Prisma.Sql): Prisma.Sql {
  // Not by joins, which would not use the index of a tag's or a person's posts.
  const conditions = [
    ...tags.map(
      (slug) => Prisma.sql`${id} IN (
      SELECT "postId" FROM "PostTag" WHERE "tagId" = (SELECT "id" FROM "Tag" WHERE "slug" = ${slug}))`,
    ),
    ...authors.map(
      (key) => Prisma.sql`${id} IN (
      SELECT "id" FROM "Post" WHERE "kind" = 'post' AND "status" = 'published'
        AND "authorId" = (SELECT "id" FROM "User" WHERE "usernameKey" = ${key})
      UNION SELECT "postId" FROM "Coauthor" WHERE "publishedAt" IS NOT NULL
        AND "userId" = (SELECT "id" FROM "User" WHERE "usernameKey" = ${key}))`,
    ),
  ];
  return conditions.length === 0 ? Prisma.sql`1 = 1` : Prisma.join(conditions, " AND ");
}

/** In this order, with the place where each was found. */
async function readFound({ wanted }: SearchQuery, ids: number[]) {
  const posts = await readPosts(() =>
    db().post.findMany({
      where: { id: { in: ids }, ...postPolicy.where(NOBODY, "find") },
      select: { ...LIST_FIELDS, html: true },
    }),
  );
  return ids
    .flatMap((id) => posts.filter((post) => post.id === id))
    .map((post) => {
      const { html, slug, title, language, publishedAt, author, coauthors } = post;
      return {
        ...{ slug, language, publishedAt, status: post.status },
        author,
        coauthors,
        title: markFound(title, wanted),
        snippet: snippetOf(plainText(html), wanted),
      };
    });
}
