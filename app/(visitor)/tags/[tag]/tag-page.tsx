import { notFound } from "next/navigation";
import { TagPosts } from "@/components/post-lists";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { shownPostsTags } from "@/lib/posts/reading/post-tags";
import { getTagPage } from "@/lib/tags/queries";
import { tagPageCacheTags } from "@/lib/tags/tag-pages";
import { isTagSlug } from "@/lib/tags/tag-slug";

/** Page `number` of a tag's posts, kept for visitors, as is that there is none. */
export async function TagPage({ slug, number }: { slug: string; number: string }) {
  if (!isTagSlug(slug)) notFound();
  await tagCachedPage(...tagPageCacheTags(slug));
  const tagged = await getTagPage(slug, number);
  await tagCachedPage(...shownPostsTags(tagged.page.posts));
  return <TagPosts tagged={tagged} />;
}
