"use client";

import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { loginSchema } from "@/lib/auth/schema";
import { freshForm } from "@/lib/forms/form-state";
import { logIn } from "./actions";

export function LoginForm({ callbackUrl }: { callbackUrl: string }) {
  const { state, isPending, formProps, field } = useActionForm(logIn, loginSchema, freshForm());
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        label="Email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        {...field("email")}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        {...field("password")}
      />
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="remember"
          defaultChecked={state.values.remember === "on"}
          className="size-5"
        />
        Remember me
      </label>
      <SubmitButton isPending={isPending}>Log in</SubmitButton>
    </form>
  );
}
