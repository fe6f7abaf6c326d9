import { PostArticle } from "@/components/post-article";
import { pageTag, tagPage } from "@/lib/cache/page-tags";
import { shownPostsTags } from "@/lib/posts/post-tags";
import { getPostAt } from "@/lib/posts/queries";

export { postMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function PostPage({ params }: PageProps<"/post/[slug]">) {
  const { slug } = await params;
  await tagPage(pageTag.postAddress(slug));
  const post = await getPostAt(slug);
  await tagPage(...shownPostsTags([post]));
  return <PostArticle post={post} />;
}
