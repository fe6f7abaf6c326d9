import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { requireRightUnlessPosting } from "@/lib/adapters/current-user";
import { newFormKey } from "@/lib/posts/saving/just-made";
import { languageChoices } from "@/lib/text/language";
import { PostForm } from "../../../post/post-form";
import { PAGES_ADDRESS } from "../addresses";

export const metadata = { title: "New page" };

export default async function NewPagePage() {
  await requireRightUnlessPosting("edit-pages", `${PAGES_ADDRESS}/new`);
  return (
    <MemberFrame>
      <FormPage wide title="New page">
        <p className="-mt-4">
          <a href={PAGES_ADDRESS} className="link">
            All pages
          </a>
        </p>
        <PostForm
          kind="page"
          stage="new"
          rights={{ mayPublish: true, mayHandIn: false }}
          initial={{ formKey: newFormKey() }}
          timeZones={[]}
          languages={languageChoices()}
          tagsInUse={[]}
        />
      </FormPage>
    </MemberFrame>
  );
}
