import { orNotFound, profileAtItsAddress } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { userMetadata } from "@/app/metadata";
import { forMembers } from "@/app/page-tags";
import { UserPosts } from "@/components/list-pages";
import { findProfile } from "@/lib/adapters/request-reads";
import { findPostsPage } from "@/lib/posts/reading/queries";
import { decodeSegment } from "@/lib/text/path-segment";

export const generateMetadata = forMembers(userMetadata);

/** Page `number` of somebody's posts, for a member. */
export default async function UserPage({
  params,
}: Pick<PageProps<"/member/user/[username]/page/[number]">, "params">) {
  const { username: segment, number } = await params;
  const name = orNotFound(decodeSegment(segment));
  const profile = profileAtItsAddress(await findProfile(name));
  const page = orNotFound(await findPostsPage(number, profile.id));
  return (
    <MemberFrame>
      <UserPosts profile={profile} page={page} />
    </MemberFrame>
  );
}
