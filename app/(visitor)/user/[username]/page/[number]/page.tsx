import { orNotFound, profileAtItsAddress } from "@/app/answers";
import { profileThings, StructuredData } from "@/app/structured-data";
import { UserPosts } from "@/components/list-pages";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { findProfile } from "@/lib/adapters/request-reads";
import { cacheTag } from "@/lib/cache/cache-tags";
import { shownPostsCacheTags } from "@/lib/posts/reading/cache-tags";
import { findPostsPage } from "@/lib/posts/reading/queries";
import { decodeSegment } from "@/lib/text/path-segment";

export { userMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

/** Page `number` of somebody's posts, kept for visitors. */
export default async function UserPage({
  params,
}: Pick<PageProps<"/user/[username]/page/[number]">, "params">) {
  const { username: segment, number } = await params;
  const name = orNotFound(decodeSegment(segment));
  await tagCachedPage(cacheTag.userAddress(name));
  const profile = profileAtItsAddress(await findProfile(name));
  await tagCachedPage(cacheTag.user(profile.id), cacheTag.postsBy(profile.id));
  const page = orNotFound(await findPostsPage(number, profile.id));
  await tagCachedPage(...shownPostsCacheTags(page.posts));
  return (
    <>
      {page.number === 1 && <StructuredData things={profileThings(profile)} />}
      <UserPosts profile={profile} page={page} />
    </>
  );
}
