import type { FeedFormat } from "../routes";

/** What each format is called, by people and by programs. */
export const FEED_FORMATS: Record<FeedFormat, { name: string; type: string }> = {
  xml: { name: "RSS", type: "application/rss+xml" },
  atom: { name: "Atom", type: "application/atom+xml" },
  json: { name: "JSON Feed", type: "application/feed+json" },
};

/**
 * The address of a feed, or of the older posts on its page `number`; `list` is that of the page with the same posts,
 * which for a search has a query.
 */
export function feedAddress(list: string, format: FeedFormat, number = 1): string {
  const [path = "", query = ""] = list.split("?");
  const asked = new URLSearchParams(query);
  if (number !== 1) asked.set("page", String(number));
  const first = `${path === "/" ? "" : path}/feed.${format}`;
  return asked.size === 0 ? first : `${first}?${asked}`;
}
