import { notFound } from "next/navigation";
import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { UserPosts } from "@/components/post-lists";
import { findPostsPage } from "@/lib/posts/reading/queries";
import { getProfile } from "@/lib/users/queries";
import { usernameFrom } from "@/lib/users/user-address";

/** Page `number` of somebody's posts, for a member. `segment` is the name as it stands in the address. */
export async function UserPage({ segment, number }: { segment: string; number: string }) {
  const profile = await getProfile(usernameFrom(segment) ?? notFound());
  const page = orNotFound(await findPostsPage(number, profile.id));
  return (
    <MemberFrame>
      <UserPosts profile={profile} page={page} />
    </MemberFrame>
  );
}
