import { tagCachedPage } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { siteNow } from "@/lib/database/clock";
import { FEED_FORMATS } from "@/lib/feeds/feed-formats";
import { type Followed, findFeed } from "@/lib/feeds/find-feed";
import { linkHeaderOf, writeFeed } from "@/lib/feeds/write-feed";
import { FEED_ENDINGS } from "@/lib/routes";

export type FeedParams = { format: string; number: string };

/** Where there is nothing. Thrown, as `notFound()` is, Next (16.4) would keep it without the cache tags. */
export function nothingThere(): Response {
  return new Response(null, { status: 404 });
}

/** A page of a feed, kept for whoever asks until something that it shows changes. */
export async function answerFeed(
  followed: Followed,
  { format: ending, number }: FeedParams,
): Promise<Response> {
  const format = FEED_ENDINGS.find((each) => each === ending);
  if (!format) return nothingThere();
  await tagCachedPage(cacheTag.everything, cacheTag.publication, ...followed.list.cacheTags);
  const found = await findFeed(followed, format, number);
  if (!found) return nothingThere();
  const { feed, cacheTags } = found;
  await tagCachedPage(...cacheTags);
  return new Response(writeFeed[format](feed), {
    headers: {
      ...linkHeaderOf(feed),
      "Content-Type": `${FEED_FORMATS[format].type}; charset=utf-8`,
      "Cache-Control": "public, max-age=0, must-revalidate",
      "Last-Modified": siteNow().toUTCString(),
    },
  });
}
