import { orNotFound } from "@/app/answers";
import { archiveMetadata } from "@/app/archive-metadata";
import { MemberFrame } from "@/app/member-frame";
import { forMembers } from "@/app/page-tags";
import { ArchiveYears } from "@/components/archive-pages";
import { findYearsPage } from "@/lib/archive/find-years";

export const generateMetadata = forMembers(archiveMetadata);

export default async function ArchivePage({ params }: PageProps<"/member/archive/page/[number]">) {
  const page = orNotFound(await findYearsPage((await params).number));
  return (
    <MemberFrame>
      <ArchiveYears page={page} />
    </MemberFrame>
  );
}
