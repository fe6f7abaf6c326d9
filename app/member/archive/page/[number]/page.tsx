import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { ArchiveYears } from "@/components/archive-pages";
import { findYearsPage } from "@/lib/archive/find-years";

export { archiveMetadata as generateMetadata } from "@/app/archive-metadata";

export default async function ArchivePage({ params }: PageProps<"/member/archive/page/[number]">) {
  const page = orNotFound(await findYearsPage((await params).number));
  return (
    <MemberFrame>
      <ArchiveYears page={page} />
    </MemberFrame>
  );
}
