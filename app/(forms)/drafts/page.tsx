import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { requireUser } from "@/lib/adapters/current-user";
import { sitePolicy } from "@/lib/policy/site";
import { listDrafts, listPendingEdits, listUnlisted } from "@/lib/posts/drafts/own-drafts";
import { DraftList } from "./draft-list";

export const metadata = { title: "Drafts" };

export default async function DraftsPage() {
  const user = await requireUser("/drafts");
  const [drafts, edits, unlisted] = await Promise.all([
    listDrafts(user),
    listPendingEdits(user),
    listUnlisted(user),
  ]);
  return (
    <MemberFrame>
      <FormPage wide title="Drafts and scheduled">
        <p className="-mt-4 text-muted">
          Readers see nothing of what stands here, but for what has a link of its own.
        </p>
        <DraftList name="Scheduled" posts={drafts.filter(({ status }) => status === "scheduled")} />
        <DraftList name="Drafts" posts={drafts.filter(({ status }) => status === "draft")} />
        <DraftList
          name="Changes not published yet"
          posts={edits.map(({ title, savedAt, post }) => ({
            ...post,
            title,
            status: "edit",
            updatedAt: savedAt,
          }))}
        />
        <DraftList name="Not listed" posts={unlisted} />
        {drafts.length === 0 && edits.length === 0 && <p>There is nothing unfinished.</p>}
        {sitePolicy.can(user, "write") && (
          <a href="/post/new" className="button bg-accent text-on-accent">
            Write something new
          </a>
        )}
      </FormPage>
    </MemberFrame>
  );
}
