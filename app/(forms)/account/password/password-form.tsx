"use client";

import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { passwordChangeSchema } from "@/lib/users/schema";
import { changePassword } from "./actions";

export function PasswordForm() {
  const { state, isPending, formProps, field } = useActionForm(
    changePassword,
    passwordChangeSchema,
    freshForm(),
  );
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <p className="text-muted">
        A new password logs you out everywhere else, and a mail tells you that it was changed.
      </p>
      <TextField
        label="Current password"
        type="password"
        autoComplete="current-password"
        {...field("currentPassword")}
      />
      <TextField
        label="New password"
        hint="At least 8 characters."
        type="password"
        autoComplete="new-password"
        {...field("newPassword")}
      />
      <TextField
        label="Confirm new password"
        type="password"
        autoComplete="new-password"
        {...field("confirmPassword")}
      />
      <SubmitButton isPending={isPending}>Change password</SubmitButton>
    </form>
  );
}
