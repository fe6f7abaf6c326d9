import { orNotFound } from "@/app/answers";
import { Pagination } from "@/components/pagination";
import { requireRight } from "@/lib/adapters/current-user";
import { parsePersonId } from "@/lib/people/person-address";
import { findReportedPage, STAGES } from "@/lib/reports/queries";
import { REPORTS_ADDRESS } from "@/lib/reports/report-address";
import { SitePage } from "../site-page";
import { FilterForm } from "./filter-form";
import { ThingList } from "./thing-list";

export const metadata = { title: "Reports" };

export default async function ReportsPage({ searchParams }: PageProps<"/site/reports">) {
  const viewer = await requireRight("moderate", REPORTS_ADDRESS);
  const { page = "1", show, person = "" } = await searchParams;
  const filter = {
    stage: STAGES.find((each) => each === show) ?? null,
    personId: person === "" ? "" : parsePersonId(person),
  };
  const found = orNotFound(await findReportedPage(viewer, filter, String(page)));
  const query = {
    ...(filter.stage && { show: filter.stage }),
    ...(filter.personId && { person: filter.personId }),
  };
  return (
    <SitePage viewer={viewer} here={REPORTS_ADDRESS} title="Reports">
      <FilterForm {...filter} />
      <ThingList things={found.things} isFiltered={Object.keys(query).length > 0} />
      <Pagination
        base={REPORTS_ADDRESS}
        page={found.page}
        last={found.last}
        inQuery
        query={query}
      />
    </SitePage>
  );
}
