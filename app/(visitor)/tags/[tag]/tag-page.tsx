import { notFound } from "next/navigation";
import { TagFeed } from "@/components/tag-feed";
import { tagPage } from "@/lib/cache/page-tags";
import { shownPostsTags } from "@/lib/posts/post-tags";
import { getTagFeed } from "@/lib/tags/queries";
import { tagFeedTags } from "@/lib/tags/tag-pages";
import { isTagSlug } from "@/lib/tags/tag-slug";

/** Page `number` of a tag's posts, kept for visitors, as is that there is none. */
export async function TagPage({ slug, number }: { slug: string; number: string }) {
  if (!isTagSlug(slug)) notFound();
  await tagPage(...tagFeedTags(slug));
  const tagged = await getTagFeed(slug, number);
  await tagPage(...shownPostsTags(tagged.feed.posts));
  return <TagFeed tagged={tagged} />;
}
