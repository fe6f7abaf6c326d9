import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { Pagination } from "@/components/pagination";
import type { Member } from "@/lib/actor";
import { findHistory } from "@/lib/posts/revisions/history";
import { type Addressed, formAddress, historyAddress } from "@/lib/posts/slugs/post-address";
import { VersionList } from "./version-list";

type Query = { page?: string | string[]; whole?: string | string[] };

/** The texts that a post or page had, for somebody who may read them. */
export async function HistoryOf({
  post,
  viewer,
  query: { page = "1", whole },
}: {
  post: Addressed & { title: string };
  viewer: Member;
  query: Query;
}) {
  const shown = typeof whole === "string" ? whole : undefined;
  const history = orNotFound(await findHistory(viewer, post.id, String(page), shown));
  return (
    <MemberFrame>
      <FormPage wide title="History">
        <p className="-mt-4 text-muted">
          What <bdi className="break-words">“{post.title || "Untitled"}”</bdi> has been, the newest
          text first. <del className="bg-removed text-ink">What went</del> and{" "}
          <ins className="bg-added text-ink no-underline">what came</ins> is marked.{" "}
          <a href={formAddress(post)} className="link">
            Back to the text
          </a>
        </p>
        <VersionList versions={history.versions} whole={{ page: String(page), shown }} />
        <Pagination base={historyAddress(post)} page={history.page} last={history.last} inQuery />
      </FormPage>
    </MemberFrame>
  );
}
