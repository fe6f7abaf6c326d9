import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { ArchiveYear } from "@/components/archive-pages";
import { findYear } from "@/lib/archive/find-years";
import { parseYear } from "@/lib/archive/months";

export { yearMetadata as generateMetadata } from "@/app/archive-metadata";

export default async function YearPage({ params }: PageProps<"/member/archive/[year]">) {
  const year = orNotFound(parseYear((await params).year));
  const page = orNotFound(await findYear(year));
  return (
    <MemberFrame>
      <ArchiveYear page={page} />
    </MemberFrame>
  );
}
