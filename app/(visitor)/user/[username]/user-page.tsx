import { notFound } from "next/navigation";
import { orNotFound } from "@/app/answers";
import { UserPosts } from "@/components/post-lists";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { shownPostsCacheTags } from "@/lib/posts/reading/cache-tags";
import { findPostsPage } from "@/lib/posts/reading/queries";
import { getProfile } from "@/lib/users/queries";
import { usernameFrom } from "@/lib/users/user-address";

/** Page `number` of somebody's posts, kept for visitors. `segment` is the name as it stands in the address. */
export async function UserPage({ segment, number }: { segment: string; number: string }) {
  const name = usernameFrom(segment) ?? notFound();
  await tagCachedPage(cacheTag.userAddress(name));
  const profile = await getProfile(name);
  await tagCachedPage(cacheTag.user(profile.id), cacheTag.postsBy(profile.id));
  const page = orNotFound(await findPostsPage(number, profile.id));
  await tagCachedPage(...shownPostsCacheTags(page.posts));
  return <UserPosts profile={profile} page={page} />;
}
