import { notFound } from "next/navigation";
import { TagFeed } from "@/components/tag-feed";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { shownPostsTags } from "@/lib/posts/reading/post-tags";
import { getTagFeed } from "@/lib/tags/queries";
import { tagFeedTags } from "@/lib/tags/tag-pages";
import { isTagSlug } from "@/lib/tags/tag-slug";

/** Page `number` of a tag's posts, kept for visitors, as is that there is none. */
export async function TagPage({ slug, number }: { slug: string; number: string }) {
  if (!isTagSlug(slug)) notFound();
  await tagCachedPage(...tagFeedTags(slug));
  const tagged = await getTagFeed(slug, number);
  await tagCachedPage(...shownPostsTags(tagged.feed.posts));
  return <TagFeed tagged={tagged} />;
}
