import { orNotFound } from "@/app/answers";
import { Pagination } from "@/components/pagination";
import { requireRight } from "@/lib/adapters/current-user";
import { findAuditPage } from "@/lib/audit/queries";
import { countOf } from "@/lib/text/words";
import { SitePage } from "../site-page";
import { ActTable } from "./act-table";
import { filterOf, queryOf } from "./filter";
import { FilterForm } from "./filter-form";

export const metadata = { title: "Log" };

const HERE = "/site/log";

export default async function LogPage({ searchParams }: PageProps<"/site/log">) {
  const viewer = await requireRight("read-log", HERE);
  const asked = await searchParams;
  const filter = filterOf(asked);
  const found = orNotFound(await findAuditPage(filter, String(asked.page ?? "1")));
  const query = queryOf(filter);
  return (
    <SitePage viewer={viewer} here={HERE} title="Log">
      <FilterForm {...filter} />
      <p className="text-muted">
        {countOf(found.count, "entry", "entries")}, kept for a year.{" "}
        <a href={`${HERE}/download?${new URLSearchParams(query)}`} className="link">
          Download as CSV
        </a>
      </p>
      <ActTable entries={found.entries} />
      <Pagination base={HERE} page={found.page} last={found.last} inQuery query={query} />
    </SitePage>
  );
}
