"use client";

import { useActionState } from "react";
import { type FormState, freshForm } from "@/lib/forms/form-state";
import { FormAlert } from "./form-alert";
import { SubmitButton } from "./submit-button";

/** Confirming what a mail asks takes a button, because mail scanners open every link. */
export function ConfirmForm({
  action,
  button,
}: {
  action: (state: FormState) => Promise<FormState>;
  button: string;
}) {
  const [state, formAction, isPending] = useActionState(action, freshForm());
  return (
    <form action={formAction} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <SubmitButton isPending={isPending}>{button}</SubmitButton>
    </form>
  );
}
