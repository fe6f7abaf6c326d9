import { PostArticle } from "@/components/post-article";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { postPageTags } from "@/lib/posts/reading/post-tags";
import { findPost, getPostAt } from "@/lib/posts/reading/queries";

export { postMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function PostPage({ params }: PageProps<"/post/[slug]">) {
  const { slug } = await params;
  const found = await findPost(slug);
  // Before it leads on from a number: that answer must go too when the post or its author does.
  await tagCachedPage(...postPageTags(slug, found));
  const post = await getPostAt(slug);
  return <PostArticle post={post} />;
}
