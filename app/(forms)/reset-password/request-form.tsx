"use client";

import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { RESET_LINK_MINUTES, resetRequestSchema } from "@/lib/auth/schema";
import { freshForm } from "@/lib/forms/form-state";
import { requestPasswordReset } from "./actions";

export function RequestForm() {
  const { state, isPending, formProps, field } = useActionForm(
    requestPasswordReset,
    resetRequestSchema,
    freshForm(),
  );
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <TextField
        label="Email"
        hint={`The address you log in with. We email it a link that works for ${RESET_LINK_MINUTES} minutes.`}
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        {...field("email")}
      />
      <SubmitButton isPending={isPending}>Request password reset</SubmitButton>
    </form>
  );
}
