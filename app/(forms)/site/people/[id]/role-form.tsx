import { DrawnFor } from "@/components/drawn-for";
import { QuietButton } from "@/components/quiet-button";
import { Section } from "@/components/section";
import { SelectField } from "@/components/text-field";
import { type Member, ROLES } from "@/lib/actor";
import type { FoundPerson } from "@/lib/people/find-person";
import { peoplePolicy } from "@/lib/policy/people";
import { ROLE_NAMES } from "../role-names";
import { changeRole } from "./actions";

/** What somebody may do, to be changed. */
export function RoleForm({ person, viewer }: { person: FoundPerson; viewer: Member }) {
  const roles = ROLES.filter((role) => peoplePolicy.mayGive(viewer, role)).toReversed();
  return (
    <Section id="role-section" title="What they may do">
      <form
        action={changeRole.bind(null, person.id)}
        className="grid items-end gap-4 sm:grid-cols-[1fr_auto]"
      >
        <DrawnFor />
        <SelectField label="Role" name="role" defaultValue={person.role}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]}
            </option>
          ))}
        </SelectField>
        <QuietButton>Change role</QuietButton>
      </form>
    </Section>
  );
}
