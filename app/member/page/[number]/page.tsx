import { MemberFrame } from "@/app/member-frame";
import { HomeFeed } from "@/components/home-feed";
import { getFeed } from "@/lib/posts/queries";
import { currentUser } from "@/lib/sessions/current-user";

export { homeMetadata as generateMetadata } from "@/app/metadata";

export default async function HomePage({ params }: PageProps<"/member/page/[number]">) {
  const feed = await getFeed((await params).number);
  const viewer = await currentUser();
  return (
    <MemberFrame>
      <HomeFeed feed={feed} isMember={viewer !== null} />
    </MemberFrame>
  );
}
