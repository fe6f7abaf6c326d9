"use client";

import { FormAlert } from "@/components/form-alert";
import { NewPasswordFields } from "@/components/new-password-fields";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { registrationSchema } from "@/lib/auth/schema";
import { freshForm } from "@/lib/forms/form-state";
import { register } from "./actions";

export function RegisterForm({ callbackUrl }: { callbackUrl: string }) {
  const { state, isPending, formProps, field } = useActionForm(
    register,
    registrationSchema,
    freshForm(),
  );
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        label="Username"
        hint="Shown next to your posts: 2 to 20 letters, digits, dots, hyphens or underscores."
        autoComplete="nickname"
        autoCapitalize="none"
        {...field("username")}
      />
      <TextField
        label="Email"
        hint="For logging in. Readers never see it."
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        {...field("email")}
      />
      <NewPasswordFields field={field} />
      <SubmitButton isPending={isPending}>Sign up</SubmitButton>
    </form>
  );
}
