import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { requireRight } from "@/lib/adapters/current-user";
import { UploadForm } from "./upload-form";

export const metadata = { title: "Pictures for posts" };

export default async function PicturesPage() {
  await requireRight("write", "/post/pictures");
  return (
    <MemberFrame>
      <FormPage wide title="Pictures for posts">
        <UploadForm />
      </FormPage>
    </MemberFrame>
  );
}
