import { orNotFound, profileAtItsAddress } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { UserPosts } from "@/components/list-pages";
import { findPostsPage } from "@/lib/posts/reading/queries";
import { findProfile } from "@/lib/users/profile";
import { usernameFrom } from "@/lib/users/user-address";

/** Page `number` of somebody's posts, for a member. `segment` is the name as it stands in the address. */
export async function UserPage({ segment, number }: { segment: string; number: string }) {
  const name = orNotFound(usernameFrom(segment));
  const profile = profileAtItsAddress(await findProfile(name));
  const page = orNotFound(await findPostsPage(number, profile.id));
  return (
    <MemberFrame>
      <UserPosts profile={profile} page={page} />
    </MemberFrame>
  );
}
