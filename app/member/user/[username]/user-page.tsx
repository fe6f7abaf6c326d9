import { notFound } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { UserFeed } from "@/components/user-feed";
import { getFeed } from "@/lib/posts/reading/queries";
import { getProfile } from "@/lib/users/queries";
import { usernameFrom } from "@/lib/users/user-address";

/** Page `number` of somebody's posts, for a member. `segment` is the name as it stands in the address. */
export async function UserPage({ segment, number }: { segment: string; number: string }) {
  const profile = await getProfile(usernameFrom(segment) ?? notFound());
  const feed = await getFeed(number, profile.id);
  return (
    <MemberFrame>
      <UserFeed profile={profile} feed={feed} />
    </MemberFrame>
  );
}
