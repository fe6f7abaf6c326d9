import { HomeFeed } from "@/components/home-feed";
import { pageTag, tagPage } from "@/lib/cache/page-tags";
import { shownPostsTags } from "@/lib/posts/post-tags";
import { getFeed } from "@/lib/posts/queries";

export { homeMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function HomePage({ params }: PageProps<"/page/[number]">) {
  await tagPage(pageTag.posts);
  const feed = await getFeed((await params).number);
  await tagPage(...shownPostsTags(feed.posts));
  return <HomeFeed feed={feed} isMember={false} />;
}
