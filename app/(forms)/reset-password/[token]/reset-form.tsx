"use client";

import { FormAlert } from "@/components/form-alert";
import { NewPasswordFields } from "@/components/new-password-fields";
import { SubmitButton } from "@/components/submit-button";
import { useActionForm } from "@/components/use-action-form";
import { UsernameForManagers } from "@/components/username-for-managers";
import { passwordResetSchema } from "@/lib/auth/schema";
import { type FormAction, freshForm } from "@/lib/forms/form-state";

/** Of the account with this email address; `action` is the action itself, bound to the token. */
export function ResetForm({ action, email }: { action: FormAction; email: string }) {
  const { state, isPending, formProps, field } = useActionForm(
    action,
    passwordResetSchema,
    freshForm(),
  );
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <UsernameForManagers email={email} />
      <NewPasswordFields field={field} />
      <SubmitButton isPending={isPending}>Reset password</SubmitButton>
    </form>
  );
}
