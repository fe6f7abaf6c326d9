"use client";

import { ForPrograms } from "@/components/for-programs";
import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { SelectField, TextArea, TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { type FormAction, freshForm } from "@/lib/forms/form-state";
import { REASONS, reportSchema } from "@/lib/reports/schema";

const BUTTON = "Send report";

/** Says what is wrong with something; `action` is the action itself, bound to what, and `drawn` is when, sealed. */
export function ReportForm({ action, drawn }: { action: FormAction; drawn: string }) {
  const form = useActionForm(action, reportSchema, freshForm());
  const { state, isPending, formProps, field } = form;
  return (
    <form {...formProps} className="space-y-6">
      <MemberFormHead form={form} button={BUTTON} />
      <ForPrograms drawn={state.made?.drawn ?? drawn} />
      <SelectField label="What is wrong?" {...field("reason")}>
        <option value="">Please choose</option>
        {Object.entries(REASONS).map(([reason, words]) => (
          <option key={reason} value={reason}>
            {words}
          </option>
        ))}
      </SelectField>
      <TextArea
        label="Note"
        hint="What they should know, such as where to look. Up to 1,000 characters."
        rows={5}
        {...field("note")}
      />
      <TextField
        label="Email"
        hint="Optional: where you want to hear what was decided. It is used for that alone, and then forgotten."
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        {...field("email")}
      />
      <SubmitButton isPending={isPending}>{BUTTON}</SubmitButton>
    </form>
  );
}
