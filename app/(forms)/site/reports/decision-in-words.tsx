import { Moment } from "@/components/moment";
import type { ListedThing } from "@/lib/reports/queries";

type Decided = Pick<ListedThing, "decision" | "decidedByName" | "decidedAt" | "outcome">;

/** What was decided about reports, by whom and when; nothing while they are open. */
export function DecisionInWords({
  thing: { decision, decidedByName, decidedAt, outcome },
}: {
  thing: Decided;
}) {
  if (!decidedAt) return null;
  return (
    <div className="border-l-4 border-line ps-4 text-muted">
      <p className="text-sm">
        {decision === "dismissed" ? "Dismissed" : "Decided"} by <bdi>{decidedByName}</bdi> ·{" "}
        <Moment date={decidedAt} />
      </p>
      {outcome && (
        <p className="whitespace-pre-line break-words text-ink">
          <bdi>{outcome}</bdi>
        </p>
      )}
    </div>
  );
}
