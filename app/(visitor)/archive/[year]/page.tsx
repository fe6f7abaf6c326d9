import { orNotFound } from "@/app/answers";
import { ArchiveYear } from "@/components/archive-pages";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { archiveCacheTags } from "@/lib/archive/cache-tags";
import { findYear } from "@/lib/archive/find-years";
import { parseYear, yearSpan } from "@/lib/archive/months";
import { publication } from "@/lib/site/publication";

export { yearMetadata as generateMetadata } from "@/app/archive-metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function YearPage({ params }: PageProps<"/archive/[year]">) {
  const year = orNotFound(parseYear((await params).year));
  const [found, { timeZone }] = await Promise.all([findYear(year), publication()]);
  await tagCachedPage(...archiveCacheTags(yearSpan(year, timeZone), found?.beside));
  return <ArchiveYear page={orNotFound(found)} />;
}
