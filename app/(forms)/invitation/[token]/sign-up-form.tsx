"use client";

import { AccountFields } from "@/components/account-fields";
import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { useActionForm } from "@/components/use-action-form";
import { registrationSchema } from "@/lib/auth/schema";
import { freshForm } from "@/lib/forms/form-state";
import { signUpInvited } from "./actions";

/** Accepts an invitation with a new account. */
export function SignUpForm({ token, email }: { token: string; email: string }) {
  const { state, isPending, formProps, field } = useActionForm(
    signUpInvited.bind(null, token),
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
