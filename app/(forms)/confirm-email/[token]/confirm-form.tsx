"use client";

import { useActionState } from "react";
import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { type FormState, freshForm } from "@/lib/forms/form-state";

/** Confirming takes a button, because mail scanners open every link. */
export function ConfirmForm({ action }: { action: (state: FormState) => Promise<FormState> }) {
  const [state, formAction, isPending] = useActionState(action, freshForm());
  return (
    <form action={formAction} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <SubmitButton isPending={isPending}>Confirm email</SubmitButton>
    </form>
  );
}
