import { forbidden } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { canChangePost } from "@/lib/permissions";
import { filledForm } from "@/lib/posts/filled-form";
import { findOwnPost } from "@/lib/posts/own-post";
import { postAddress } from "@/lib/posts/post-address";
import { findPost, getPostAt } from "@/lib/posts/queries";
import { timeZones } from "@/lib/posts/schedule";
import { requireUserUnlessPosting } from "@/lib/sessions/current-user";
import { PostForm } from "../../post-form";
import { PendingNote } from "./pending-note";
import { ShareSection } from "./share-section";
import { StatusNote } from "./status-note";
import { UnpublishSection } from "./unpublish-section";

const NAMES = { draft: "Draft", scheduled: "Scheduled post", published: "Update post" };

export const metadata = { title: "Update post" };

export default async function UpdatePostPage({ params }: PageProps<"/post/[slug]/update">) {
  const { slug } = await params;
  const user = await requireUserUnlessPosting(`${postAddress(slug)}/update`);
  if (!user) return <LoggedOutPage slug={slug} />;
  const shown = await getPostAt(slug, user.id);
  const post = await findOwnPost(user, shown.id);
  if (!post || !canChangePost(user, shown)) forbidden();
  const isPublished = post.status === "published";
  return (
    <MemberFrame>
      <FormPage wide title={NAMES[post.status as keyof typeof NAMES]}>
        <StatusNote post={post} />
        {post.pendingEdit && <PendingNote post={{ ...post, pendingEdit: post.pendingEdit }} />}
        <PostForm
          stage={isPublished ? "published" : "unpublished"}
          initial={filledForm(post)}
          timeZones={timeZones()}
        />
        {isPublished ? <UnpublishSection post={post} /> : <ShareSection post={post} />}
      </FormPage>
    </MemberFrame>
  );
}

/** Around a text that was sent after its writer's session had ended: it says nothing of the post that others may not know. */
async function LoggedOutPage({ slug }: { slug: string }) {
  const isPublished = (await findPost(slug)) !== null;
  return (
    <MemberFrame>
      <FormPage wide title="Update post">
        <PostForm
          stage={isPublished ? "published" : "unpublished"}
          initial={{}}
          timeZones={timeZones()}
        />
      </FormPage>
    </MemberFrame>
  );
}
