import { orNotFound } from "@/app/answers";
import { requireRight } from "@/lib/adapters/current-user";
import { parsePostId } from "@/lib/posts/slugs/post-address";
import { findEditablePost } from "@/lib/posts/text/editable-post";
import { HistoryOf } from "../../../../post/[slug]/history/history-of";

export const metadata = { title: "History" };

export default async function PageHistoryPage({
  params,
  searchParams,
}: PageProps<"/site/pages/[id]/history">) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const viewer = await requireRight("edit-pages", `/site/pages/${id}/history`);
  const found = await findEditablePost(viewer, parsePostId(Number(id)), "read-history");
  const page = orNotFound(found?.kind === "page" ? found : null);
  return <HistoryOf post={page} viewer={viewer} query={query} />;
}
