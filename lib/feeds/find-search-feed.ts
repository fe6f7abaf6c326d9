import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import { listFullPosts } from "../posts/reading/queries";
import { ok, type Result, type TooMany } from "../result";
import type { FeedFormat } from "../routes";
import { listFound } from "../search/list-found";
import { isEmptyQuery, parseQuery, searchAddress } from "../search/search-query";
import type { Feed } from "./feed";
import { makeFeed, POSTS_PER_FEED } from "./find-feed";

/** The newest posts that these words find, as a feed; one without posts where there is nothing to look for. */
export async function findSearchFeed(
  words: string,
  format: FeedFormat,
  { address }: Client,
): Promise<Result<Feed, TooMany>> {
  const counted = await countAttempt("searches-by-address", address);
  if (!counted.ok) return counted;
  const posts = await listFullPosts(await listNewest(words));
  const followed = { name: `search ${words}`, address: searchAddress(words), title: words };
  return ok(await makeFeed(followed, format, { posts, number: 1, last: 1 }));
}

async function listNewest(words: string): Promise<number[]> {
  const query = parseQuery(words);
  if (isEmptyQuery(query)) return [];
  const part = { order: "newest", kinds: ["post"], skip: 0, take: POSTS_PER_FEED } as const;
  return (await listFound(query, part)).ids;
}
