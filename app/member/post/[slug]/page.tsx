import { MemberFrame } from "@/app/member-frame";
import { PostArticle } from "@/components/post-article";
import { currentUser } from "@/lib/adapters/current-user";
import { canChangePost } from "@/lib/policy/posts";
import { getPostAt } from "@/lib/posts/reading/queries";
import { updateAddress } from "@/lib/posts/slugs/post-address";
import { DeletePost } from "./delete-post";

export { memberPostMetadata as generateMetadata } from "@/app/metadata";

export default async function PostPage({ params }: PageProps<"/member/post/[slug]">) {
  const viewer = await currentUser();
  const post = await getPostAt((await params).slug, viewer?.id);
  const isMine = canChangePost(viewer, post);
  return (
    <MemberFrame>
      <PostArticle post={post}>
        {isMine && (
          <div className="flex items-center gap-5 text-base">
            <a href={updateAddress(post.slug)} className="quiet-link">
              Update
            </a>
            <DeletePost post={post} />
          </div>
        )}
      </PostArticle>
    </MemberFrame>
  );
}
