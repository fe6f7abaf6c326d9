import { Prisma, selectRows } from "../database/db";
import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { POST_KINDS, withKind } from "../policy/post-kind";
import { withStatus } from "../policy/post-status";
import { listWriters, withHeads } from "../posts/reading/read-posts";
import { upToDate } from "../posts/rendering/render-outdated";
import { addressOf } from "../posts/slugs/post-address";
import { ok, type Result, type TooMany } from "../result";
import { isFindable } from "./is-findable";
import { FOUND_MAX, listFound, type Order } from "./list-found";
import { plainText } from "./plain-text";
import { isEmptyQuery, type SearchQuery } from "./search-query";
import { markFound, snippetOf } from "./snippet";

const PER_PAGE = 10;

export type FoundPage = { posts: FoundPost[]; count: number; page: number; last: number };
export type FoundPost = Awaited<ReturnType<typeof readFound>>[number];

/** Page `pageText` of the published posts and pages that a query finds; null if the text names no page that exists. */
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
  const part = { order, kinds: POST_KINDS, skip: (page - 1) * PER_PAGE, take: PER_PAGE };
  const { ids, count } = await listFound(query, part);
  if (ids.length === 0 && page > 1) return ok(null);
  return ok({ posts: await readFound(query, ids), count, page, last: lastPage(count, PER_PAGE) });
}

type FoundRow = {
  id: number;
  kind: string;
  slug: string;
  status: string;
  publishedAt: string;
  title: string;
  language: string;
  html: string;
  rendererVersion: number;
};

/** In this order, with the place where each was found. */
async function readFound({ wanted }: SearchQuery, ids: number[]) {
  if (ids.length === 0) return [];
  const read = () =>
    selectRows<FoundRow>(Prisma.sql`
      SELECT "id", "kind", "slug", "status", "publishedAt", "title", "language", "html", "rendererVersion"
      FROM "Post" WHERE "id" IN (${Prisma.join(ids)})`);
  const [rows, writers] = await Promise.all([upToDate(read), listWriters(ids)]);
  const posts = withHeads(rows, writers);
  return ids
    .flatMap((id) => posts.filter((post) => post.id === id))
    .filter(isFindable)
    .map((post) => {
      const { html, title, language, author, coauthors } = post;
      const { kind } = withKind(post);
      const { status } = withStatus(post);
      return {
        ...{ kind, address: addressOf({ kind, slug: post.slug }) },
        ...{ language, status, publishedAt: new Date(post.publishedAt) },
        ...{ author, coauthors },
        title: markFound(title, wanted),
        snippet: snippetOf(plainText(html), wanted),
      };
    });
}
