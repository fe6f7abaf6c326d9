import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { tagMetadata } from "@/app/metadata";
import { forMembers } from "@/app/page-tags";
import { TagPosts } from "@/components/list-pages";
import { findTag } from "@/lib/adapters/request-reads";
import { findTagPage } from "@/lib/posts/reading/queries";

export const generateMetadata = forMembers(tagMetadata);

/** Page `number` of a tag's posts, for a member. */
export default async function TagPage({
  params,
}: Pick<PageProps<"/member/tags/[tag]/page/[number]">, "params">) {
  const { tag: slug, number } = await params;
  const tag = orNotFound(await findTag(slug));
  const page = orNotFound(await findTagPage(tag, number));
  return (
    <MemberFrame>
      <TagPosts tag={tag} page={page} />
    </MemberFrame>
  );
}
