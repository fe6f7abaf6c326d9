import { requireRight } from "@/lib/adapters/current-user";
import { listPages } from "@/lib/posts/reading/site-pages";
import { SitePage } from "../site-page";
import { PAGES_ADDRESS } from "./addresses";
import { PageList } from "./page-list";

export const metadata = { title: "Pages" };

export default async function PagesPage() {
  const viewer = await requireRight("edit-pages", PAGES_ADDRESS);
  return (
    <SitePage viewer={viewer} here={PAGES_ADDRESS} title="Pages">
      <p>
        Pages say what stays: who you are, how to reach you. They are the site’s, so everybody who
        edits it can change them, and they stand in no list of posts.
      </p>
      <a href="/site/pages/new" className="button border-field hover:bg-wash">
        New page
      </a>
      <PageList pages={await listPages()} />
    </SitePage>
  );
}
