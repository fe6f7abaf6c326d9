import { QuietButton } from "@/components/quiet-button";
import { SelectField, TextField } from "@/components/text-field";
import { ACTS } from "@/lib/audit/acts";
import type { AuditFilter } from "@/lib/audit/queries";

/** Finds what somebody did, or what was done to somebody: a form that is read, not sent. */
export function FilterForm({ act, name }: AuditFilter) {
  return (
    <form method="get" className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <TextField label="Name" type="search" name="name" defaultValue={name} />
      <SelectField label="What was done" name="act" defaultValue={act ?? ""}>
        <option value="">Anything</option>
        {Object.entries(ACTS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </SelectField>
      <QuietButton>Filter</QuietButton>
    </form>
  );
}
