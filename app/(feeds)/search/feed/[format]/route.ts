import { createHash } from "node:crypto";
import { nothingThere } from "@/app/feed-answer";
import { currentClient } from "@/lib/adapters/request";
import { FEED_FORMATS } from "@/lib/feeds/feed-formats";
import { findSearchFeed } from "@/lib/feeds/find-search-feed";
import { writeFeed } from "@/lib/feeds/write-feed";
import { FEED_ENDINGS } from "@/lib/routes";
import { typedWords } from "@/lib/search/search-query";

/** The newest posts that `?q=` finds. Made for each who asks, and not kept: strangers' queries would fill any memory. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ format: string }> },
): Promise<Response> {
  const { format: ending } = await params;
  const format = FEED_ENDINGS.find((each) => each === ending);
  if (!format) return nothingThere();
  const words = typedWords(new URL(request.url).searchParams.get("q") ?? "");
  const found = await findSearchFeed(words, format, await currentClient());
  if (!found.ok) {
    const headers = { "Retry-After": String(found.problem.waitSeconds) };
    return new Response(null, { status: 429, headers });
  }
  const text = writeFeed[format](found.value);
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = {
    "Content-Type": `${FEED_FORMATS[format].type}; charset=utf-8`,
    "Cache-Control": "private, no-cache",
    "X-Robots-Tag": "noindex",
    ETag: etag,
  };
  const isKnown = request.headers.get("if-none-match")?.includes(etag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}
