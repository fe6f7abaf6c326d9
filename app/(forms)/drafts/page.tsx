import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { Pagination } from "@/components/pagination";
import { requireUser } from "@/lib/adapters/current-user";
import type { PostStatus } from "@/lib/policy/post-status";
import { sitePolicy } from "@/lib/policy/site";
import { findDraftsPage } from "@/lib/posts/drafts/own-drafts";
import { countHandedIn } from "@/lib/posts/reviewing/handed-in";
import { DraftList } from "./draft-list";

export const metadata = { title: "Drafts" };

/** What nobody reads yet, by its state. */
const LISTS: [status: PostStatus, name: string][] = [
  ["scheduled", "Scheduled"],
  ["handed-in", "Handed in"],
  ["draft", "Drafts"],
];

const HERE = "/drafts";

export default async function DraftsPage({ searchParams }: PageProps<"/drafts">) {
  const user = await requireUser(HERE);
  const { page = "1" } = await searchParams;
  const found = orNotFound(await findDraftsPage(user, String(page)));
  const { drafts, edits, unlisted } = found;
  return (
    <MemberFrame>
      <FormPage wide title="Drafts and scheduled">
        <p className="-mt-4 text-muted">
          Readers see nothing of what stands here, but for what has a link of its own.
        </p>
        {sitePolicy.can(user, "review") && (
          <p>
            <a href="/drafts/handed-in" className="link">
              What others have handed in ({await countHandedIn()})
            </a>
          </p>
        )}
        {LISTS.map(([status, name]) => (
          <DraftList
            key={status}
            name={name}
            posts={drafts.filter((draft) => draft.status === status)}
          />
        ))}
        <DraftList
          name="Changes not published yet"
          posts={edits.map(({ title, savedAt, handedInAt, post }) => ({
            ...post,
            ...{ title, handedInAt },
            status: "edit",
            updatedAt: savedAt,
          }))}
        />
        <DraftList name="Not listed" posts={unlisted} />
        <Pagination base={HERE} page={found.page} last={found.last} inQuery />
        {!found.isAnythingUnfinished && <p>There is nothing unfinished.</p>}
        {sitePolicy.can(user, "write") && (
          <a href="/post/new" className="button bg-accent text-on-accent">
            Write something new
          </a>
        )}
      </FormPage>
    </MemberFrame>
  );
}
