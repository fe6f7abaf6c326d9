import { orNotFound } from "@/app/answers";
import { homeFront } from "@/app/home-front";
import { nextSteps } from "@/app/next-steps";
import { StructuredData, siteThings } from "@/app/structured-data";
import { HomePosts } from "@/components/list-pages";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { shownPostsCacheTags } from "@/lib/posts/reading/cache-tags";
import { findPostsPage } from "@/lib/posts/reading/queries";
import { publication } from "@/lib/site/publication";

export { homeMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function HomePage({ params }: PageProps<"/page/[number]">) {
  await tagCachedPage(cacheTag.posts);
  const page = orNotFound(await findPostsPage((await params).number));
  const [front, cacheTags] = await homeFront(page);
  await tagCachedPage(...shownPostsCacheTags(page.posts), ...cacheTags);
  const site = await publication();
  return (
    <>
      {page.number === 1 && <StructuredData things={siteThings(site)} />}
      <HomePosts page={page} {...front} tagline={site.tagline} welcome={nextSteps(null, site)} />
    </>
  );
}
