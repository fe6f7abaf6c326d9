import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { requireUserUnlessPosting } from "@/lib/sessions/current-user";
import { createPost } from "../actions";
import { PostForm } from "../post-form";

export const metadata = { title: "New post" };

export default async function NewPostPage() {
  const user = await requireUserUnlessPosting("/post/new");
  return (
    <MemberFrame>
      <FormPage wide title="New post">
        <PostForm action={createPost} button="Post" ownerKey={user?.id ?? null} />
      </FormPage>
    </MemberFrame>
  );
}
