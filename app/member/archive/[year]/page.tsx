import { orNotFound } from "@/app/answers";
import { yearMetadata } from "@/app/archive-metadata";
import { MemberFrame } from "@/app/member-frame";
import { forMembers } from "@/app/page-tags";
import { ArchiveYear } from "@/components/archive-pages";
import { findYear } from "@/lib/archive/find-years";
import { parseYear } from "@/lib/archive/months";

export const generateMetadata = forMembers(yearMetadata);

export default async function YearPage({ params }: PageProps<"/member/archive/[year]">) {
  const year = orNotFound(parseYear((await params).year));
  const page = orNotFound(await findYear(year));
  return (
    <MemberFrame>
      <ArchiveYear page={page} />
    </MemberFrame>
  );
}
