import { forbidden } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { canChangePost } from "@/lib/permissions";
import { postAddress } from "@/lib/posts/post-address";
import { getPostAt, getSource } from "@/lib/posts/queries";
import { requireUserUnlessPosting } from "@/lib/sessions/current-user";
import { updatePost } from "../../actions";
import { PostForm } from "../../post-form";

export const metadata = { title: "Update post" };

export default async function UpdatePostPage({ params }: PageProps<"/post/[slug]/update">) {
  const { slug } = await params;
  const user = await requireUserUnlessPosting(`${postAddress(slug)}/update`);
  const post = await getPostAt(slug);
  if (user && !canChangePost(user, post)) forbidden();
  const { title, content, format } = await getSource(post.id);
  return (
    <MemberFrame>
      <FormPage wide title="Update post">
        <PostForm
          action={updatePost.bind(null, post.id)}
          initial={{ title, content }}
          isPlain={format === "plain"}
          button="Update"
          ownerKey={user?.id ?? null}
        />
      </FormPage>
    </MemberFrame>
  );
}
