import { orNotFound } from "@/app/answers";
import { ArchiveYears } from "@/components/archive-pages";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { findYearsPage } from "@/lib/archive/find-years";
import { cacheTag } from "@/lib/cache/cache-tags";

export { archiveMetadata as generateMetadata } from "@/app/archive-metadata";

/** A build needs no database: with a parameter, the page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

/** Page `number` of the years. The first is `/archive`, which next.config.ts leads here. */
export default async function ArchivePage({ params }: PageProps<"/archive/page/[number]">) {
  await tagCachedPage(cacheTag.posts);
  return <ArchiveYears page={orNotFound(await findYearsPage((await params).number))} />;
}
