import { atItsAddress } from "@/app/answers";
import { PostArticle } from "@/components/post-article";
import { NOBODY } from "@/lib/actor";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { findPage } from "@/lib/adapters/request-reads";
import { pageCacheTags } from "@/lib/posts/reading/cache-tags";

export { pageMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function SitePage({ params }: PageProps<"/[page]">) {
  const { page: segment } = await params;
  const found = await findPage(segment, NOBODY);
  await tagCachedPage(...pageCacheTags(segment, found));
  return <PostArticle post={atItsAddress(found, segment)} />;
}
