import { forbidden } from "next/navigation";
import { atItsAddress } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { HandBackNote } from "@/components/hand-back-note";
import { type Member, NOBODY } from "@/lib/actor";
import { requireUserUnlessPosting } from "@/lib/adapters/current-user";
import { isFormPosted } from "@/lib/adapters/request";
import { findPost } from "@/lib/adapters/request-reads";
import { isPublic, type PostStatus } from "@/lib/policy/post-status";
import { isAuthor, type PostVerb, postPolicy } from "@/lib/policy/posts";
import { sitePolicy } from "@/lib/policy/site";
import { findHandBack } from "@/lib/posts/drafts/own-drafts";
import { waitsSince } from "@/lib/posts/reviewing/end-review";
import { authorsAddress, reviewAddress } from "@/lib/posts/slugs/post-address";
import { type EditablePost, filledForm, findEditablePost } from "@/lib/posts/text/editable-post";
import { publication } from "@/lib/site/publication";
import { listTagNames } from "@/lib/tags/queries";
import { languageChoices } from "@/lib/text/language";
import { timeZones } from "@/lib/text/time-zones";
import type { Rights } from "../../post-buttons";
import { PostForm } from "../../post-form";
import { PendingNote } from "./pending-note";
import { ShareSection } from "./share-section";
import { StatusNote } from "./status-note";
import { TakeBackSection } from "./take-back-section";
import { UnpublishSection } from "./unpublish-section";

const TITLES: Record<PostStatus, string> = {
  draft: "Draft",
  "handed-in": "Handed in",
  scheduled: "Scheduled post",
  published: "Update post",
  unlisted: "Update post",
  hidden: "Hidden post",
};

export const metadata = { title: "Update post" };

/**
 * Draws one tree for all: React gives what was typed back to the form at the same place. Without a
 * session, or if the post is gone, that is all it shows, and nothing of the post that others may not know.
 */
export default async function UpdatePostPage({ params }: PageProps<"/post/[slug]/update">) {
  const { slug } = await params;
  const user = await requireUserUnlessPosting(`/post/${slug}/update`);
  const post = user && (await getMine(slug, user));
  const status = post?.status ?? ((await findPost(slug, NOBODY)) ? "published" : "draft");
  const pending = post?.pendingEdit;
  const isOwn = post !== null && isAuthor(user ?? NOBODY, post);
  const handBack = post && (await findHandBack(post.id));
  const may = (verb: PostVerb) => post !== null && postPolicy.can(user ?? NOBODY, verb, post);
  const { timeZone } = await publication();
  return (
    <MemberFrame>
      <FormPage wide title={TITLES[status]}>
        {post && (
          <StatusNote post={post} isOwn={isOwn}>
            <a href={authorsAddress(post.slug)} className="link">
              Authors
            </a>
            {sitePolicy.can(user, "review") && waitsSince(post) && (
              <a href={reviewAddress(post.slug)} className="link">
                Review
              </a>
            )}
          </StatusNote>
        )}
        {handBack && <HandBackNote handBack={handBack} />}
        {post && pending && <PendingNote id={post.id} pending={pending} />}
        <PostForm
          kind="post"
          stage={isPublic(status) ? "published" : "unpublished"}
          rights={post ? rightsOf(post, user) : { mayPublish: true, mayHandIn: false }}
          initial={{ timeZone, ...(post && filledForm(post)) }}
          timeZones={timeZones()}
          languages={languageChoices()}
          tagsInUse={await listTagNames()}
        />
        {post && waitsSince(post) && may("take-back") && <TakeBackSection id={post.id} />}
        {post && may("share") && <ShareSection post={post} />}
        {post && isPublic(status) && may("unpublish") && (
          <UnpublishSection
            post={post}
            seenBy={isOwn ? "you see" : "its author and the editors see"}
          />
        )}
      </FormPage>
    </MemberFrame>
  );
}

/** Changes of what readers see can be handed in by those who may not publish them. */
function rightsOf(post: EditablePost, user: Member): Rights {
  const mayPublish = postPolicy.can(user, "publish", post);
  const isOffered = isPublic(post.status) ? !mayPublish : post.status === "draft";
  return { mayPublish, mayHandIn: isOffered && postPolicy.can(user, "hand-in", post) };
}

/** A post of which one may change the text; while its form is posted, none where it is gone, and it may have moved. */
async function getMine(slug: string, user: Member): Promise<EditablePost | null> {
  if (await isFormPosted()) {
    const found = await findPost(slug, user);
    return found && findEditablePost(user, found.id);
  }
  const { id } = atItsAddress(await findPost(slug, user), slug);
  return (await findEditablePost(user, id)) ?? forbidden();
}
