import { MemberFrame } from "@/app/member-frame";
import { TagFeed } from "@/components/tag-feed";
import { getTagFeed } from "@/lib/tags/queries";

/** Page `number` of a tag's posts, for a member. */
export async function TagPage({ slug, number }: { slug: string; number: string }) {
  const tagged = await getTagFeed(slug, number);
  return (
    <MemberFrame>
      <TagFeed tagged={tagged} />
    </MemberFrame>
  );
}
