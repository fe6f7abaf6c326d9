import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { DeleteDialog } from "@/components/delete-dialog";
import { FormPage } from "@/components/form-page";
import { requireRightUnlessPosting } from "@/lib/adapters/current-user";
import { isFormPosted } from "@/lib/adapters/request";
import { parsePostId } from "@/lib/posts/slugs/post-address";
import { type EditablePost, filledForm, findEditablePost } from "@/lib/posts/text/editable-post";
import { languageChoices } from "@/lib/text/language";
import { PendingNote } from "../../../post/[slug]/update/pending-note";
import { ShareSection } from "../../../post/[slug]/update/share-section";
import { StatusNote } from "../../../post/[slug]/update/status-note";
import { UnpublishSection } from "../../../post/[slug]/update/unpublish-section";
import { PostForm } from "../../../post/post-form";
import { PAGES_ADDRESS } from "../addresses";
import { deletePage } from "./actions";

export const metadata = { title: "Update page" };

/**
 * Draws one tree for all, as the form of a post does: who posts it and may not, or whose page is gone, gets what was
 * typed and nothing of the page.
 */
export default async function UpdatePagePage({ params }: PageProps<"/site/pages/[id]">) {
  const id = parsePostId(Number((await params).id));
  const viewer = await requireRightUnlessPosting("edit-pages", `${PAGES_ADDRESS}/${id}`);
  const found = viewer && (await findEditablePost(viewer, id));
  const page = found?.kind === "page" ? found : null;
  if (!page && !(await isFormPosted())) orNotFound(page);
  const isPublished = page?.status === "published";
  return (
    <MemberFrame>
      <FormPage wide title={isPublished ? "Update page" : "Page draft"}>
        {page && <PageHead page={page} />}
        <PostForm
          kind="page"
          stage={isPublished ? "published" : "unpublished"}
          rights={{ mayPublish: true, mayHandIn: false }}
          initial={page ? filledForm(page) : {}}
          timeZones={[]}
          languages={languageChoices()}
          tagsInUse={[]}
        />
        {page?.status === "draft" && <ShareSection post={page} />}
        {isPublished && <UnpublishSection post={page} seenBy="the editors see" />}
        {page && (
          <DeleteDialog what="page" title={page.title} action={deletePage.bind(null, page.id)} />
        )}
      </FormPage>
    </MemberFrame>
  );
}

function PageHead({ page }: { page: EditablePost }) {
  return (
    <>
      <StatusNote post={page}>
        <a href={PAGES_ADDRESS} className="link">
          All pages
        </a>
      </StatusNote>
      {page.pendingEdit && <PendingNote id={page.id} pending={page.pendingEdit} />}
    </>
  );
}
