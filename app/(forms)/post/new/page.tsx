import { forbidden } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { requireUserUnlessPosting } from "@/lib/adapters/current-user";
import { isFormPosted } from "@/lib/adapters/request";
import { sitePolicy } from "@/lib/policy/site";
import { newFormKey } from "@/lib/posts/saving/just-made";
import { publication } from "@/lib/site/publication";
import { listTagNames } from "@/lib/tags/queries";
import { languageChoices } from "@/lib/text/language";
import { timeZones } from "@/lib/text/time-zones";
import { PostForm } from "../post-form";

export const metadata = { title: "New post" };

export default async function NewPostPage() {
  const user = await requireUserUnlessPosting("/post/new");
  if (user && !sitePolicy.can(user, "write") && !(await isFormPosted())) forbidden();
  const { timeZone } = await publication();
  return (
    <MemberFrame>
      <FormPage wide title="New post">
        <p className="-mt-4">
          <a href="/drafts" className="link">
            Drafts and scheduled
          </a>
        </p>
        <PostForm
          kind="post"
          stage="new"
          rights={{
            mayPublish: user === null || sitePolicy.can(user, "publish"),
            mayHandIn: user !== null && sitePolicy.can(user, "write"),
          }}
          initial={{ timeZone, formKey: newFormKey() }}
          timeZones={timeZones()}
          languages={languageChoices()}
          tagsInUse={await listTagNames()}
        />
      </FormPage>
    </MemberFrame>
  );
}
