"use client";

import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { resetRequestSchema } from "@/lib/users/schema";
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
        hint="The address of your account. We send a link to it that works for 30 minutes."
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        {...field("email")}
      />
      <SubmitButton isPending={isPending}>Request password reset</SubmitButton>
    </form>
  );
}
