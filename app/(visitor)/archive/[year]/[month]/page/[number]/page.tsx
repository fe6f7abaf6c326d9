import { orNotFound } from "@/app/answers";
import { ArchiveMonth } from "@/components/archive-pages";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { archiveCacheTags } from "@/lib/archive/cache-tags";
import { findMonthPage } from "@/lib/archive/find-month";
import { monthSpan, parseMonth } from "@/lib/archive/months";
import { shownPostsCacheTags } from "@/lib/posts/reading/cache-tags";
import { publication } from "@/lib/site/publication";

export { monthMetadata as generateMetadata } from "@/app/archive-metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

/** Page `number` of what was published in a month, kept for visitors, as is that nothing was. */
export default async function MonthPage({
  params,
}: Pick<PageProps<"/archive/[year]/[month]/page/[number]">, "params">) {
  const { year, month: monthText, number } = await params;
  const month = orNotFound(parseMonth(year, monthText));
  const [found, { timeZone }] = await Promise.all([findMonthPage(month, number), publication()]);
  await tagCachedPage(
    ...archiveCacheTags(monthSpan(month, timeZone), found?.beside),
    ...shownPostsCacheTags(found?.posts ?? []),
  );
  return <ArchiveMonth page={orNotFound(found)} />;
}
