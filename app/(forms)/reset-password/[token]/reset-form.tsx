"use client";

import { FormAlert } from "@/components/form-alert";
import { NewPasswordFields } from "@/components/new-password-fields";
import { SubmitButton } from "@/components/submit-button";
import { useActionForm } from "@/components/use-action-form";
import { passwordResetSchema } from "@/lib/auth/schema";
import { type FormAction, freshForm } from "@/lib/forms/form-state";

/** `action` is the action itself, bound to the token. */
export function ResetForm({ action }: { action: FormAction }) {
  const { state, isPending, formProps, field } = useActionForm(
    action,
    passwordResetSchema,
    freshForm(),
  );
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <NewPasswordFields field={field} />
      <SubmitButton isPending={isPending}>Reset password</SubmitButton>
    </form>
  );
}
