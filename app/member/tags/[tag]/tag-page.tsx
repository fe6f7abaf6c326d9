import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { TagPosts } from "@/components/list-pages";
import { findTag } from "@/lib/adapters/request-reads";
import { findTagPage } from "@/lib/posts/reading/queries";

/** Page `number` of a tag's posts, for a member. */
export async function TagPage({ slug, number }: { slug: string; number: string }) {
  const tag = orNotFound(await findTag(slug));
  const page = orNotFound(await findTagPage(tag, number));
  return (
    <MemberFrame>
      <TagPosts tag={tag} page={page} />
    </MemberFrame>
  );
}
