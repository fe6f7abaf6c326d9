import { db } from "../database/db";
import { POST_KINDS, withKind } from "../database/post-kind";
import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { LIST_FIELDS, readPosts } from "../posts/reading/read-posts";
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

/** In this order, with the place where each was found. */
async function readFound({ wanted }: SearchQuery, ids: number[]) {
  const where = { id: { in: ids } };
  const select = { ...LIST_FIELDS, kind: true, html: true };
  const posts = await readPosts(() => db().post.findMany({ where, select }), ids);
  return ids
    .flatMap((id) => posts.filter((post) => post.id === id))
    .filter(isFindable)
    .map((post) => {
      const { html, title, language, publishedAt, author, coauthors } = post;
      const { kind } = withKind(post);
      return {
        ...{ kind, address: addressOf({ kind, slug: post.slug }) },
        ...{ language, publishedAt, status: post.status },
        ...{ author, coauthors },
        title: markFound(title, wanted),
        snippet: snippetOf(plainText(html), wanted),
      };
    });
}
