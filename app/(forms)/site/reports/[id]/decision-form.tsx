"use client";

import { MemberFormHead } from "@/components/member-form-head";
import { QuietButton } from "@/components/quiet-button";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { type FormAction, freshForm } from "@/lib/forms/form-state";
import { DECISIONS, decisionOf } from "@/lib/reports/schema";

/** Decides about all reports of one thing; `action` is the action itself, bound to it. */
export function DecisionForm({ action }: { action: FormAction }) {
  const form = useActionForm(action, DECISIONS.decided, freshForm(), { schemaOf });
  const { isPending, formProps, field } = form;
  return (
    <form {...formProps} className="space-y-6">
      <MemberFormHead form={form} button="Decide" />
      <TextArea
        label="What was done"
        hint="Do it first, by the links above. It is kept here and in the log; those who reported it hear only whether something was done."
        rows={3}
        {...field("outcome")}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton isPending={isPending} name="decision" value="decided">
          Decide
        </SubmitButton>
        <QuietButton name="decision" value="dismissed" disabled={isPending}>
          Dismiss
        </QuietButton>
      </div>
    </form>
  );
}

function schemaOf(submitter: HTMLElement | null) {
  return DECISIONS[decisionOf(submitter?.getAttribute("value"))];
}
