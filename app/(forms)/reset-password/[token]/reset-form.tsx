"use client";

import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { type FormAction, freshForm } from "@/lib/forms/form-state";
import { passwordResetSchema } from "@/lib/users/schema";

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
      <TextField
        label="Password"
        hint="At least 8 characters."
        type="password"
        autoComplete="new-password"
        {...field("password")}
      />
      <TextField
        label="Confirm password"
        type="password"
        autoComplete="new-password"
        {...field("confirmPassword")}
      />
      <SubmitButton isPending={isPending}>Reset password</SubmitButton>
    </form>
  );
}
