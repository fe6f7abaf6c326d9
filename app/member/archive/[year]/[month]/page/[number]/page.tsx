import { orNotFound } from "@/app/answers";
import { monthMetadata } from "@/app/archive-metadata";
import { MemberFrame } from "@/app/member-frame";
import { forMembers } from "@/app/page-tags";
import { ArchiveMonth } from "@/components/archive-pages";
import { findMonthPage } from "@/lib/archive/find-month";
import { parseMonth } from "@/lib/archive/months";

export const generateMetadata = forMembers(monthMetadata);

export default async function MonthPage({
  params,
}: Pick<PageProps<"/member/archive/[year]/[month]/page/[number]">, "params">) {
  const { year, month: monthText, number } = await params;
  const month = orNotFound(parseMonth(year, monthText));
  const page = orNotFound(await findMonthPage(month, number));
  return (
    <MemberFrame>
      <ArchiveMonth page={page} />
    </MemberFrame>
  );
}
