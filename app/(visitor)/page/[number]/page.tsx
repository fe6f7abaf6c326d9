import { HomePosts } from "@/components/post-lists";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { shownPostsTags } from "@/lib/posts/reading/post-tags";
import { getPostsPage } from "@/lib/posts/reading/queries";

export { homeMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function HomePage({ params }: PageProps<"/page/[number]">) {
  await tagCachedPage(cacheTag.posts);
  const page = await getPostsPage((await params).number);
  await tagCachedPage(...shownPostsTags(page.posts));
  return <HomePosts page={page} isMember={false} />;
}
