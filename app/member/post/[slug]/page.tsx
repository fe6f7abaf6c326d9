import { atItsAddress } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { CopyCode } from "@/components/copy-code";
import { PostArticle } from "@/components/post-article";
import { NOBODY } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { findPost } from "@/lib/adapters/request-reads";
import { postPolicy } from "@/lib/policy/posts";
import { updateAddress } from "@/lib/posts/slugs/post-address";
import { DeletePost } from "./delete-post";

export { memberPostMetadata as generateMetadata } from "@/app/metadata";

export default async function PostPage({ params }: PageProps<"/member/post/[slug]">) {
  const { slug } = await params;
  const viewer = (await currentUser()) ?? NOBODY;
  const post = atItsAddress(await findPost(slug, viewer), slug);
  return (
    <MemberFrame>
      <CopyCode>
        <PostArticle post={post}>
          {postPolicy.can(viewer, "update", post) && (
            <div className="flex items-center gap-5 text-base print:hidden">
              <a href={updateAddress(post.slug)} className="quiet-link">
                Update
              </a>
              {postPolicy.can(viewer, "delete", post) && <DeletePost post={post} />}
            </div>
          )}
        </PostArticle>
      </CopyCode>
    </MemberFrame>
  );
}
