import { notFound } from "next/navigation";
import { Pagination } from "@/components/pagination";
import { Section } from "@/components/section";
import { requireRightUnlessPosting } from "@/lib/adapters/current-user";
import { isFormPosted } from "@/lib/adapters/request";
import { type FoundThing, findReportedThing, findReports } from "@/lib/reports/queries";
import { parseThingId, REPORTS_ADDRESS, reportedThingAddress } from "@/lib/reports/report-address";
import { nameOfThing } from "@/lib/reports/thing-in-words";
import { countOf } from "@/lib/text/words";
import { SitePage } from "../../site-page";
import { DecisionInWords } from "../decision-in-words";
import { decideAbout } from "./actions";
import { DecisionForm } from "./decision-form";
import { ReportList } from "./report-list";
import { ThingNow } from "./thing-now";

export const metadata = { title: "Reports of one thing" };

export default async function ReportedThingPage({
  params,
  searchParams,
}: PageProps<"/site/reports/[id]">) {
  const id = parseThingId((await params).id);
  const here = reportedThingAddress(id);
  const [viewer, isPosted] = await Promise.all([
    requireRightUnlessPosting("moderate", here),
    isFormPosted(),
  ]);
  const { page = "1" } = await searchParams;
  const thing = viewer && (await findReportedThing(viewer, id));
  const found = thing && (await findReports(id, String(page)));
  // What was typed about it stands in this page alone.
  if (!found && !isPosted) notFound();
  return (
    <SitePage viewer={viewer} here={REPORTS_ADDRESS} title={<Title thing={thing} />}>
      {viewer && thing && <ThingNow thing={thing} viewer={viewer} />}
      {thing && <DecisionInWords thing={thing} />}
      {thing && found && (
        <Section id="reports" title={countOf(thing.reports, "report")}>
          <ReportList reports={found.reports} />
          <Pagination base={here} page={found.page} last={found.last} inQuery />
        </Section>
      )}
      {(isPosted || !thing?.decidedAt) && (
        <Section id="decide" title="What happens now?">
          <DecisionForm action={decideAbout.bind(null, id)} />
        </Section>
      )}
    </SitePage>
  );
}

function Title({ thing }: { thing: FoundThing | null }) {
  return thing ? <bdi>{nameOfThing(thing)}</bdi> : "Reports";
}
