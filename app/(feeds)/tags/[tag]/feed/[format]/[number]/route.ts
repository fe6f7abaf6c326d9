import { answerFeed, type FeedParams, nothingThere } from "@/app/feed-answer";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { listOfTag } from "@/lib/posts/reading/list-pages";
import { tagPageCacheTags } from "@/lib/tags/cache-tags";
import { findTag } from "@/lib/tags/queries";
import { tagAddress } from "@/lib/tags/tag-address";
import { isTagSlug } from "@/lib/tags/tag-slug";

export const dynamic = "force-static";

/** A build needs no database: each feed is made when it is first asked for. */
export function generateStaticParams() {
  return [];
}

/** The posts with one tag. */
export async function GET(
  _: Request,
  { params }: { params: Promise<FeedParams & { tag: string }> },
): Promise<Response> {
  const { tag: slug, ...page } = await params;
  if (!isTagSlug(slug)) return nothingThere();
  await tagCachedPage(...tagPageCacheTags(slug));
  const tag = await findTag(slug);
  if (!tag) return nothingThere();
  return answerFeed({ list: listOfTag(tag), address: tagAddress(slug), title: tag.name }, page);
}
