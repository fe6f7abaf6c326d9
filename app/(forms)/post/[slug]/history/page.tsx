import { forbidden } from "next/navigation";
import { atItsAddress } from "@/app/answers";
import { requireUser } from "@/lib/adapters/current-user";
import { findPost } from "@/lib/adapters/request-reads";
import { writingPolicy } from "@/lib/policy/writings";
import { HistoryOf } from "./history-of";

export const metadata = { title: "History" };

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<"/post/[slug]/history">) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const user = await requireUser(`/post/${slug}/history`);
  const post = atItsAddress(await findPost(slug, user), slug);
  if (!writingPolicy.can(user, "read-history", post)) forbidden();
  return <HistoryOf post={post} viewer={user} query={query} />;
}
