import { atItsAddress } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { memberPageMetadata } from "@/app/metadata";
import { forMembers } from "@/app/page-tags";
import { CopyCode } from "@/components/copy-code";
import { PostArticle } from "@/components/post-article";
import { NOBODY } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { findPage } from "@/lib/adapters/request-reads";
import { writingPolicy } from "@/lib/policy/writings";
import { formAddress } from "@/lib/posts/slugs/post-address";

export const generateMetadata = forMembers(memberPageMetadata);

export default async function SitePage({ params }: PageProps<"/member/[page]">) {
  const { page: segment } = await params;
  const viewer = (await currentUser()) ?? NOBODY;
  const page = atItsAddress(await findPage(segment, viewer), segment);
  return (
    <MemberFrame>
      <CopyCode>
        <PostArticle post={page}>
          {writingPolicy.can(viewer, "update", page) && (
            <a href={formAddress(page)} className="quiet-link text-base print:hidden">
              Update
            </a>
          )}
        </PostArticle>
      </CopyCode>
    </MemberFrame>
  );
}
