import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { HomePosts } from "@/components/list-pages";
import { currentUser } from "@/lib/adapters/current-user";
import { findPostsPage } from "@/lib/posts/reading/queries";

export { homeMetadata as generateMetadata } from "@/app/metadata";

export default async function HomePage({
  params,
}: Pick<PageProps<"/member/page/[number]">, "params">) {
  // First, so that Next does not try to make this page when the site is built, without a database.
  const viewer = await currentUser();
  const page = orNotFound(await findPostsPage((await params).number));
  return (
    <MemberFrame>
      <HomePosts page={page} isMember={viewer !== null} />
    </MemberFrame>
  );
}
