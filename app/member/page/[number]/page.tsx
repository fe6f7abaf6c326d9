import { orNotFound } from "@/app/answers";
import { homeFront } from "@/app/home-front";
import { MemberFrame } from "@/app/member-frame";
import { homeMetadata } from "@/app/metadata";
import { nextSteps } from "@/app/next-steps";
import { forMembers } from "@/app/page-tags";
import { HomePosts } from "@/components/list-pages";
import { currentUser } from "@/lib/adapters/current-user";
import { findPostsPage } from "@/lib/posts/reading/queries";
import { publication } from "@/lib/site/publication";

export const generateMetadata = forMembers(homeMetadata);

export default async function HomePage({
  params,
}: Pick<PageProps<"/member/page/[number]">, "params">) {
  // First, so that Next does not try to make this page when the site is built, without a database.
  const viewer = await currentUser();
  const page = orNotFound(await findPostsPage((await params).number));
  const [[front], site] = await Promise.all([homeFront(page), publication()]);
  return (
    <MemberFrame>
      <HomePosts page={page} {...front} tagline={site.tagline} welcome={nextSteps(viewer, site)} />
    </MemberFrame>
  );
}
