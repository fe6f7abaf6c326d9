"use client";

import { AccountFields } from "@/components/account-fields";
import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { setupSchemas } from "@/lib/auth/setup-schema";
import { type FormAction, freshForm } from "@/lib/forms/form-state";

/** Names the site and makes its owner: of whoever is logged in, else of a new account. */
export function SetupForm({ action, isMember }: { action: FormAction; isMember: boolean }) {
  const schema = isMember ? setupSchemas.member : setupSchemas.visitor;
  const form = useActionForm(action, schema, freshForm());
  const { isPending, formProps, field } = form;
  return (
    <form {...formProps} className="space-y-6">
      <MemberFormHead form={form} button="Set up" />
      <TextField
        label="Site name"
        hint="What readers call it. It can be changed later."
        {...field("siteName")}
      />
      {!isMember && <AccountFields field={field} />}
      <SubmitButton isPending={isPending}>Set up</SubmitButton>
    </form>
  );
}
