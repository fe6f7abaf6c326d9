import { orNotFound } from "@/app/answers";
import { TagIndex } from "@/components/list-pages";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { findTagsPage } from "@/lib/tags/queries";

export { tagsMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: with a parameter, the page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

/** Page `number` of the tags. The first is `/tags`, which next.config.ts leads here. */
export default async function TagsPage({ params }: PageProps<"/tags/page/[number]">) {
  await tagCachedPage(cacheTag.tags);
  return <TagIndex page={orNotFound(await findTagsPage((await params).number))} />;
}
