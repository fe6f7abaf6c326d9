import { answerFeed, type FeedParams, nothingThere } from "@/app/feed-answer";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { feedAddress } from "@/lib/feeds/feed-formats";
import { parsePageNumber } from "@/lib/lists/page-numbers";
import { listOfPosts } from "@/lib/posts/reading/list-pages";
import { FEED_ENDINGS } from "@/lib/routes";
import { decodeSegment } from "@/lib/text/path-segment";
import { findProfile } from "@/lib/users/profile";
import { shownName } from "@/lib/users/shown-name";
import { userAddress } from "@/lib/users/user-address";

export const dynamic = "force-static";

/** A build needs no database: each feed is made when it is first asked for. */
export function generateStaticParams() {
  return [];
}

/** One person's posts. A former name, or another spelling of it, leads on to the right one. */
export async function GET(
  _: Request,
  { params }: { params: Promise<FeedParams & { username: string }> },
): Promise<Response> {
  const { username, ...page } = await params;
  const name = decodeSegment(username);
  if (name === null) return nothingThere();
  await tagCachedPage(cacheTag.userAddress(name));
  const profile = await findProfile(name);
  if (!profile) return nothingThere();
  if ("movedTo" in profile) return leadToFeed(userAddress(profile.movedTo), page);
  await tagCachedPage(cacheTag.user(profile.id));
  const list = listOfPosts(profile.id);
  const address = userAddress(profile.username);
  return answerFeed({ list, address, title: shownName(profile) }, page);
}

/** Thrown, as `redirect()` is, it would be kept without the cache tags. */
function leadToFeed(list: string, { format, number }: FeedParams): Response {
  const known = FEED_ENDINGS.find((each) => each === format);
  const page = parsePageNumber(number);
  if (!known || page === null) return nothingThere();
  return new Response(null, {
    status: 307,
    headers: { Location: feedAddress(list, known, page) },
  });
}
