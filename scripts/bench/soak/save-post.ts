import type { SiteProcess } from "../../../test/processes";
import type { KnownPost } from "./known-posts";
import type { SoakedSite } from "./soaked-site";

/** Publishes a post that stands nowhere yet, or changes it, by a process, any unless it is named. Whether that was acknowledged. */
export async function savePost(
  site: SoakedSite,
  post: KnownPost,
  cookie: string,
  process?: SiteProcess,
): Promise<boolean> {
  const isNew = post.path === "";
  const mark = post.nextMark();
  const wish = post.wish(mark);
  const form = isNew
    ? { path: "/post/new", button: "Post" }
    : { path: `${post.path}/update`, button: "Update" };
  const answer = await site.send({ ...form, typed: textOf(mark), cookie }, process);
  if (!answer) return false;
  if (isNew) {
    post.path = new URL(answer.headers.get("location") ?? "", answer.process.url).pathname;
  }
  wish.granted();
  return true;
}

/** Every page that shows the post shows its mark. */
function textOf(mark: string): Record<string, string> {
  return {
    title: `About ${mark}`,
    content: `What *stands* here is ${mark}.`,
    tags: "Soak",
    intent: "publish",
  };
}
