import { atItsAddress, orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { Section } from "@/components/section";
import type { Member } from "@/lib/actor";
import { requireRightUnlessPosting } from "@/lib/adapters/current-user";
import { isFormPosted } from "@/lib/adapters/request";
import { findPost } from "@/lib/adapters/request-reads";
import { authorIds, isAuthor } from "@/lib/policy/posts";
import type { Post } from "@/lib/posts/reading/queries";
import { findReview, type Review } from "@/lib/posts/reviewing/find-review";
import { Decision } from "./decision";
import { HandBackForm } from "./hand-back-form";
import { ReviewedPost } from "./reviewed-post";

export const metadata = { title: "Review" };

/** Draws one tree for all, so that a note stays in its form where another editor was faster. */
export default async function ReviewPage({ params }: PageProps<"/post/[slug]/review">) {
  const { slug } = await params;
  const editor = await requireRightUnlessPosting("review", `/post/${slug}/review`);
  const found = editor && (await findWaiting(slug, editor));
  const isOffered = !found || isAnothers(found.post, editor);
  return (
    <MemberFrame>
      <FormPage wide title="Review">
        {found && <ReviewedPost {...found} />}
        {found && <Decision post={found.review.post} />}
        {isOffered && (
          <Section id="hand-back" title="Hand it back">
            <HandBackForm postId={found?.post.id} />
          </Section>
        )}
      </FormPage>
    </MemberFrame>
  );
}

type Waiting = { post: Post; review: Review };

/** A former member could not work on it, and one's own is taken back. */
function isAnothers(post: Post, editor: Member): boolean {
  return authorIds(post).length > 0 && !isAuthor(editor, post);
}

/** What waits at this address; while its form is posted, null where it waits no more, and it may have moved. */
async function findWaiting(slug: string, editor: Member): Promise<Waiting | null> {
  const found = await findPost(slug, editor);
  if (await isFormPosted()) {
    const review = found && (await findReview(editor, found.id));
    return review && { post: found, review };
  }
  const post = atItsAddress(found, slug);
  return { post, review: orNotFound(await findReview(editor, post.id)) };
}
