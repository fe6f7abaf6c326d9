import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { HomePosts } from "@/components/list-pages";
import { currentUser } from "@/lib/adapters/current-user";
import { findPostsPage } from "@/lib/posts/reading/queries";

/** Page `number` of all posts, for a member. */
export async function HomePage({ number }: { number: string }) {
  // First, so that Next does not try to make this page when the site is built, without a database.
  const viewer = await currentUser();
  const page = orNotFound(await findPostsPage(number));
  return (
    <MemberFrame>
      <HomePosts page={page} isMember={viewer !== null} />
    </MemberFrame>
  );
}
