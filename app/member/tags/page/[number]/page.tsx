import { notFound } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { TagIndex } from "@/components/list-pages";
import { listTags } from "@/lib/tags/queries";

export { tagsMetadata as generateMetadata } from "@/app/metadata";

export default async function TagsPage({ params }: PageProps<"/member/tags/page/[number]">) {
  if ((await params).number !== "1") notFound();
  return (
    <MemberFrame>
      <TagIndex tags={await listTags()} />
    </MemberFrame>
  );
}
