import { forbidden } from "next/navigation";
import { atItsAddress, orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { Pagination } from "@/components/pagination";
import { requireUser } from "@/lib/adapters/current-user";
import { findPost } from "@/lib/adapters/request-reads";
import { postPolicy } from "@/lib/policy/posts";
import { findHistory } from "@/lib/posts/revisions/history";
import { updateAddress } from "@/lib/posts/slugs/post-address";
import { VersionList } from "./version-list";

export const metadata = { title: "History" };

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<"/post/[slug]/history">) {
  const [{ slug }, { page = "1", whole }] = await Promise.all([params, searchParams]);
  const address = `/post/${slug}`;
  const user = await requireUser(`${address}/history`);
  const post = atItsAddress(await findPost(slug, user), slug);
  if (!postPolicy.can(user, "read-history", post)) forbidden();
  const shown = typeof whole === "string" ? whole : undefined;
  const history = orNotFound(await findHistory(user, post.id, String(page), shown));
  return (
    <MemberFrame>
      <FormPage wide title="History">
        <p className="-mt-4 text-muted">
          What <bdi className="break-words">“{post.title || "Untitled"}”</bdi> has been, the newest
          text first. <del className="bg-removed text-ink">What went</del> and{" "}
          <ins className="bg-added text-ink no-underline">what came</ins> is marked.{" "}
          <a href={updateAddress(post.slug)} className="link">
            Back to the text
          </a>
        </p>
        <VersionList versions={history.versions} whole={{ page: String(page), shown }} />
        <Pagination base={`${address}/history`} page={history.page} last={history.last} inQuery />
      </FormPage>
    </MemberFrame>
  );
}
