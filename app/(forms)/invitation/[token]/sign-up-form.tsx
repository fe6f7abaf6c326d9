"use client";

import { AccountFields } from "@/components/account-fields";
import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { useActionForm } from "@/components/use-action-form";
import { registrationSchema } from "@/lib/auth/schema";
import { type FormAction, freshForm } from "@/lib/forms/form-state";

/** Accepts an invitation with a new account; `action` is the action itself, bound to the token. */
export function SignUpForm({ action, email }: { action: FormAction; email: string }) {
  const { state, isPending, formProps, field } = useActionForm(
    action,
    registrationSchema,
    freshForm({ email }),
  );
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <AccountFields field={field} />
      <SubmitButton isPending={isPending}>Sign up</SubmitButton>
    </form>
  );
}
