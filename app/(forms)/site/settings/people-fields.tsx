import { SelectField } from "@/components/text-field";
import type { ActionForm } from "@/components/use-action-form";
import { NEW_ROLES, REGISTRATIONS } from "@/lib/site/settings-schema";
import { ROLE_NAMES } from "../people/role-names";
import { Fields } from "./fields";

const REGISTRATIONS_IN_WORDS: Record<(typeof REGISTRATIONS)[number], string> = {
  open: "Anybody",
  approval: "Anybody, but until an admin approves they only read",
  invitation: "Only those who are invited",
  closed: "Nobody",
};

/** Who comes in, and as what. */
export function PeopleFields({ field }: Pick<ActionForm, "field">) {
  return (
    <Fields title="People">
      <SelectField label="Who can register" {...field("registration")}>
        {REGISTRATIONS.map((name) => (
          <option key={name} value={name}>
            {REGISTRATIONS_IN_WORDS[name]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="New accounts are"
        hint="Roles can be changed under People."
        {...field("newRole")}
      >
        {NEW_ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_NAMES[role]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Before publishing" {...field("confirmEmail")}>
        <option value="no">Nothing more is asked</option>
        <option value="yes">The email address must be confirmed</option>
      </SelectField>
    </Fields>
  );
}
