import { atItsAddress } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { memberPostMetadata } from "@/app/metadata";
import { forMembers } from "@/app/page-tags";
import { CopyCode } from "@/components/copy-code";
import { DeleteDialog } from "@/components/delete-dialog";
import { PostArticle } from "@/components/post-article";
import { PostSurroundings } from "@/components/post-surroundings";
import { NOBODY } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { findPost } from "@/lib/adapters/request-reads";
import { postPolicy } from "@/lib/policy/posts";
import { writingPolicy } from "@/lib/policy/writings";
import { findSurroundings } from "@/lib/posts/around/find-surroundings";
import { updateAddress } from "@/lib/posts/slugs/post-address";
import { deletePost } from "./actions";
import { PinForm } from "./pin-form";

export const generateMetadata = forMembers(memberPostMetadata);

export default async function PostPage({ params }: PageProps<"/member/post/[slug]">) {
  const { slug } = await params;
  const viewer = (await currentUser()) ?? NOBODY;
  const post = atItsAddress(await findPost(slug, viewer), slug);
  return (
    <MemberFrame>
      <CopyCode>
        <PostArticle post={post}>
          {writingPolicy.can(viewer, "update", post) && (
            <div className="flex items-center gap-5 text-base print:hidden">
              <a href={updateAddress(post.slug)} className="quiet-link">
                Update
              </a>
              {postPolicy.can(viewer, "pin", post) && <PinForm id={post.id} />}
              {writingPolicy.can(viewer, "delete", post) && (
                <DeleteDialog
                  what="post"
                  title={post.title}
                  action={deletePost.bind(null, post.id)}
                />
              )}
            </div>
          )}
        </PostArticle>
        <PostSurroundings post={post} around={await findSurroundings(post)} />
      </CopyCode>
    </MemberFrame>
  );
}
