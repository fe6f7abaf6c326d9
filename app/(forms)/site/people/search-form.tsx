import { QuietButton } from "@/components/quiet-button";
import { SelectField, TextField } from "@/components/text-field";
import { ROLES } from "@/lib/actor";
import { type PeopleSearch, STANDINGS } from "@/lib/people/list-people";
import { ROLE_NAMES, STANDING_NAMES } from "./role-names";

/** Finds people by their names and roles: a form that is read, not sent. */
export function SearchForm({ words, role, standing }: PeopleSearch) {
  return (
    <form method="get" className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_1fr_auto]">
      <TextField label="Name or email" type="search" name="q" defaultValue={words} />
      <SelectField label="Role" name="role" defaultValue={role ?? ""}>
        <option value="">Every role</option>
        {ROLES.toReversed().map((each) => (
          <option key={each} value={each}>
            {ROLE_NAMES[each]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Standing" name="standing" defaultValue={standing ?? ""}>
        <option value="">Any</option>
        {STANDINGS.map((each) => (
          <option key={each} value={each}>
            {STANDING_NAMES[each]}
          </option>
        ))}
      </SelectField>
      <QuietButton>Search</QuietButton>
    </form>
  );
}
