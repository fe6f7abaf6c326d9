import { orNotFound } from "@/app/answers";
import { HomePosts } from "@/components/list-pages";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { shownPostsCacheTags } from "@/lib/posts/reading/cache-tags";
import { findPostsPage } from "@/lib/posts/reading/queries";

export { homeMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function HomePage({ params }: PageProps<"/page/[number]">) {
  await tagCachedPage(cacheTag.posts);
  const page = orNotFound(await findPostsPage((await params).number));
  await tagCachedPage(...shownPostsCacheTags(page.posts));
  return <HomePosts page={page} isMember={false} />;
}
