import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { tagsMetadata } from "@/app/metadata";
import { forMembers } from "@/app/page-tags";
import { TagIndex } from "@/components/list-pages";
import { findTagsPage } from "@/lib/tags/queries";

export const generateMetadata = forMembers(tagsMetadata);

export default async function TagsPage({ params }: PageProps<"/member/tags/page/[number]">) {
  const page = orNotFound(await findTagsPage((await params).number));
  return (
    <MemberFrame>
      <TagIndex page={page} />
    </MemberFrame>
  );
}
