import { Moment } from "@/components/moment";
import type { ListedThing } from "@/lib/reports/queries";
import { reportedThingAddress } from "@/lib/reports/report-address";
import { reasonInWords } from "@/lib/reports/schema";
import { nameOfThing } from "@/lib/reports/thing-in-words";
import { countOf } from "@/lib/text/words";
import { DecisionInWords } from "./decision-in-words";

/** What is reported: each thing once, however many have reported it. */
export function ThingList({ things, isFiltered }: { things: ListedThing[]; isFiltered: boolean }) {
  if (things.length === 0) {
    return <p>{isFiltered ? "There are no such reports." : "Nobody has reported anything."}</p>;
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {things.map((thing) => (
        <li key={thing.id} className="space-y-1 py-4 break-words">
          <p>
            <a href={reportedThingAddress(thing.id)} className="link font-semibold">
              <bdi>{nameOfThing(thing)}</bdi>
            </a>{" "}
            <span className="text-muted">
              {thing.kind === "post" ? (
                <>
                  post by <bdi>{thing.personName || "a former member"}</bdi>
                </>
              ) : (
                "person"
              )}
            </span>
          </p>
          <p>{thing.reasons.map(reasonOften).join(" · ")}</p>
          <p className="text-sm text-muted">
            {countOf(thing.reports, "report")} · last <Moment date={thing.lastReportedAt} />
          </p>
          <DecisionInWords thing={thing} />
        </li>
      ))}
    </ul>
  );
}

function reasonOften({ reason, count }: ListedThing["reasons"][number]): string {
  return count === 1 ? reasonInWords(reason) : `${reasonInWords(reason)} (${count})`;
}
