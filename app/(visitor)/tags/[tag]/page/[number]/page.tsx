import { notFound } from "next/navigation";
import { orNotFound } from "@/app/answers";
import { TagPosts } from "@/components/list-pages";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { findTag } from "@/lib/adapters/request-reads";
import { shownPostsCacheTags } from "@/lib/posts/reading/cache-tags";
import { findTagPage } from "@/lib/posts/reading/queries";
import { tagPageCacheTags } from "@/lib/tags/cache-tags";
import { isTagSlug } from "@/lib/tags/tag-slug";

export { tagMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

/** Page `number` of a tag's posts, kept for visitors, as is that there is none. */
export default async function TagPage({
  params,
}: Pick<PageProps<"/tags/[tag]/page/[number]">, "params">) {
  const { tag: slug, number } = await params;
  if (!isTagSlug(slug)) notFound();
  await tagCachedPage(...tagPageCacheTags(slug));
  const tag = orNotFound(await findTag(slug));
  const page = orNotFound(await findTagPage(tag, number));
  await tagCachedPage(...shownPostsCacheTags(page.posts));
  return <TagPosts tag={tag} page={page} />;
}
