"use client";

import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { SelectField, TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { INVITED_ROLES, invitationSchema } from "@/lib/invitations/schema";
import { ROLE_NAMES } from "../people/role-names";
import { inviteSomebody } from "./actions";

/** Invites somebody, by mail or by a link that is shown once. */
export function InvitationForm() {
  const form = useActionForm(inviteSomebody, invitationSchema, freshForm({ role: "author" }));
  const { state, isPending, formProps, field } = form;
  return (
    <form {...formProps} className="space-y-6">
      <MemberFormHead form={form} button="Invite" />
      {state.made?.url && (
        <p role="status" className="border-l-4 border-accent bg-wash px-4 py-3 break-words">
          Hand this link on. It works once, and is shown only now:{" "}
          <a href={state.made.url} className="link">
            {state.made.url}
          </a>
        </p>
      )}
      <TextField
        label="Email"
        hint="Where the invitation is mailed. Empty: you get a link to hand on."
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        {...field("email")}
      />
      <SelectField label="Role" {...field("role")}>
        {INVITED_ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_NAMES[role]}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Note"
        hint="Stands in the mail, and in the list below."
        {...field("note")}
      />
      <SubmitButton isPending={isPending}>Invite</SubmitButton>
    </form>
  );
}
