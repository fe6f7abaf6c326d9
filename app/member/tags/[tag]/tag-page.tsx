import { MemberFrame } from "@/app/member-frame";
import { TagPosts } from "@/components/post-lists";
import { getTagPage } from "@/lib/tags/queries";

/** Page `number` of a tag's posts, for a member. */
export async function TagPage({ slug, number }: { slug: string; number: string }) {
  const tagged = await getTagPage(slug, number);
  return (
    <MemberFrame>
      <TagPosts tagged={tagged} />
    </MemberFrame>
  );
}
