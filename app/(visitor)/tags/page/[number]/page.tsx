import { notFound } from "next/navigation";
import { TagIndex } from "@/components/list-pages";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { listTags } from "@/lib/tags/queries";

export { tagsMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: with a parameter, the page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

/** `/tags`, which next.config.ts leads here. */
export default async function TagsPage({ params }: PageProps<"/tags/page/[number]">) {
  if ((await params).number !== "1") notFound();
  await tagCachedPage(cacheTag.tags);
  return <TagIndex tags={await listTags()} />;
}
