import { atItsAddress } from "@/app/answers";
import { postThings, StructuredData } from "@/app/structured-data";
import { PostArticle } from "@/components/post-article";
import { PostSurroundings } from "@/components/post-surroundings";
import { NOBODY } from "@/lib/actor";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { findPost } from "@/lib/adapters/request-reads";
import { findSurroundings, surroundingsCacheTags } from "@/lib/posts/around/find-surroundings";
import { postPageCacheTags } from "@/lib/posts/reading/cache-tags";
import { publication } from "@/lib/site/publication";

export { postMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function PostPage({ params }: PageProps<"/post/[slug]">) {
  const { slug } = await params;
  const found = await findPost(slug, NOBODY);
  // Before it leads on from a number: that answer must go too when the post or its author does.
  await tagCachedPage(...postPageCacheTags(slug, found));
  const post = atItsAddress(found, slug);
  const around = await findSurroundings(post);
  await tagCachedPage(...surroundingsCacheTags(post, around));
  return (
    <>
      <StructuredData things={postThings(post, await publication())} />
      <PostArticle post={post} />
      <PostSurroundings post={post} around={around} />
    </>
  );
}
