"use client";

import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { useActionForm } from "@/components/use-action-form";
import { type FormAction, freshForm } from "@/lib/forms/form-state";
import { NO_FIELDS } from "@/lib/forms/parse-form";

/** Accepts an invitation with the account that is logged in; `action` is the action itself, bound to the token. */
export function AcceptForm({ action, username }: { action: FormAction; username: string }) {
  const form = useActionForm(action, NO_FIELDS, freshForm());
  return (
    <form {...form.formProps} className="space-y-6">
      <MemberFormHead form={form} button="Accept" />
      <p>
        You are logged in as <bdi className="font-semibold break-words">{username}</bdi>.
      </p>
      <SubmitButton isPending={form.isPending}>Accept</SubmitButton>
    </form>
  );
}
