import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { SiteLink } from "@/components/site-link";
import { timeZones } from "@/lib/posts/schedule";
import { requireUserUnlessPosting } from "@/lib/sessions/current-user";
import { listTagNames } from "@/lib/tags/queries";
import { PostForm } from "../post-form";

export const metadata = { title: "New post" };

export default async function NewPostPage() {
  const user = await requireUserUnlessPosting("/post/new");
  return (
    <MemberFrame>
      <FormPage wide title="New post">
        <p className="-mt-4">
          <SiteLink href="/drafts" className="link">
            Drafts and scheduled
          </SiteLink>
        </p>
        <PostForm
          stage="new"
          initial={{}}
          timeZones={timeZones()}
          tagsInUse={await listTagNames()}
          ownerKey={user?.id ?? null}
        />
      </FormPage>
    </MemberFrame>
  );
}
