import { notFound } from "next/navigation";
import { UserFeed } from "@/components/user-feed";
import { pageTag, tagPage } from "@/lib/cache/page-tags";
import { shownPostsTags } from "@/lib/posts/post-tags";
import { getFeed } from "@/lib/posts/queries";
import { getProfile } from "@/lib/users/queries";
import { usernameFrom } from "@/lib/users/user-address";

/** Page `number` of somebody's posts, kept for visitors. `segment` is the name as it stands in the address. */
export async function UserPage({ segment, number }: { segment: string; number: string }) {
  const name = usernameFrom(segment) ?? notFound();
  await tagPage(pageTag.userAddress(name));
  const profile = await getProfile(name);
  await tagPage(pageTag.user(profile.id), pageTag.postsBy(profile.id));
  const feed = await getFeed(number, profile.id);
  await tagPage(...shownPostsTags(feed.posts));
  return <UserFeed profile={profile} feed={feed} />;
}
