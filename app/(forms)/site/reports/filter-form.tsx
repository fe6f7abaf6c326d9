import { QuietButton } from "@/components/quiet-button";
import { SelectField } from "@/components/text-field";
import { type ReportsFilter, STAGES, type Stage } from "@/lib/reports/queries";
import { REPORTS_ADDRESS } from "@/lib/reports/report-address";

const STAGE_NAMES: Record<Stage, string> = {
  open: "Open",
  decided: "Decided",
  dismissed: "Dismissed",
};

/** Which reports are shown: a form that is read, not sent. */
export function FilterForm({ stage, personId }: ReportsFilter) {
  return (
    <>
      <form method="get" className="grid items-end gap-4 sm:grid-cols-[1fr_auto]">
        {personId && <input type="hidden" name="person" value={personId} />}
        <SelectField label="Show" name="show" defaultValue={stage ?? ""}>
          <option value="">All, the open ones first</option>
          {STAGES.map((each) => (
            <option key={each} value={each}>
              {STAGE_NAMES[each]}
            </option>
          ))}
        </SelectField>
        <QuietButton>Filter</QuietButton>
      </form>
      {personId && (
        <p className="text-muted">
          Of one person and what they wrote.{" "}
          <a href={REPORTS_ADDRESS} className="link">
            Show everybody’s
          </a>
        </p>
      )}
    </>
  );
}
