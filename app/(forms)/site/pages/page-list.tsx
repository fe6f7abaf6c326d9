import { Moment } from "@/components/moment";
import type { ListedPage } from "@/lib/posts/reading/site-pages";
import { formAddress } from "@/lib/posts/slugs/post-address";
import { pageAddress } from "@/lib/site/page-address";

/** The pages of the site with how they stand; each leads to its form. */
export function PageList({ pages }: { pages: ListedPage[] }) {
  if (pages.length === 0) return <p>There is no page yet.</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {pages.map((page) => (
        <li key={page.id} className="min-w-0 py-4">
          <p className="break-words">
            <a href={formAddress({ ...page, kind: "page" })} className="link font-semibold">
              <bdi>{page.title || "Untitled"}</bdi>
            </a>{" "}
            <span className="text-muted">{standingOf(page)}</span>
          </p>
          {page.status === "published" && (
            <p className="break-words">
              <a href={pageAddress(page.slug)} className="quiet-link text-muted">
                {`/${page.slug}`}
              </a>
            </p>
          )}
          <LastChange page={page} />
        </li>
      ))}
    </ul>
  );
}

function standingOf({ status, navigationPlace, pendingEdit }: ListedPage): string {
  const parts = [
    status === "published" ? "Published" : "Draft",
    ...(navigationPlace === null ? [] : ["in the navigation"]),
    ...(pendingEdit ? ["with changes that are not published yet"] : []),
  ];
  return parts.join(", ");
}

function LastChange({ page: { updatedAt, savedBy, pendingEdit } }: { page: ListedPage }) {
  const last = pendingEdit ?? { savedAt: updatedAt, savedBy };
  return (
    <p className="text-sm text-muted">
      Last changed <Moment date={last.savedAt} />
      {last.savedBy && (
        <>
          {" "}
          by <bdi>{last.savedBy.username}</bdi>
        </>
      )}
    </p>
  );
}
