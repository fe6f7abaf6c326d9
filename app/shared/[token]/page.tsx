import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { PostArticle } from "@/components/post-article";
import { isPublic } from "@/lib/policy/post-status";
import { findShared } from "@/lib/posts/drafts/share-link";
import { addressOf } from "@/lib/posts/slugs/post-address";

/** Who has the link may read the draft; no search engine may keep it. */
export const metadata: Metadata = { title: "A draft", robots: { index: false, follow: false } };

export default async function SharedDraftPage({ params }: PageProps<"/shared/[token]">) {
  const post = orNotFound(await findShared((await params).token));
  if (isPublic(post.status)) redirect(addressOf(post));
  return (
    <MemberFrame>
      <p className="mx-auto mb-8 max-w-text border-l-4 border-accent bg-wash px-4 py-3">
        This is a draft, shown to those who have its link. It may change, and the link may end.
      </p>
      <PostArticle post={post} />
    </MemberFrame>
  );
}
