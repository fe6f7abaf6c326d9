import { MemberFrame } from "@/app/member-frame";
import { HomeFeed } from "@/components/home-feed";
import { currentUser } from "@/lib/auth/sessions/current-user";
import { getFeed } from "@/lib/posts/reading/queries";

/** Page `number` of all posts, for a member. */
export async function HomePage({ number }: { number: string }) {
  // First, so that Next does not try to make this page when the site is built, without a database.
  const viewer = await currentUser();
  const feed = await getFeed(number);
  return (
    <MemberFrame>
      <HomeFeed feed={feed} isMember={viewer !== null} />
    </MemberFrame>
  );
}
