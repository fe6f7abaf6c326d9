"use client";

import { FormAlert } from "@/components/form-alert";
import { NewPasswordFields } from "@/components/new-password-fields";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { registrationSchema } from "@/lib/auth/schema";
import { freshForm } from "@/lib/forms/form-state";
import { register } from "./actions";

/** `drawn` is when, sealed. */
export function RegisterForm({ callbackUrl, drawn }: { callbackUrl: string; drawn: string }) {
  const { state, isPending, formProps, field } = useActionForm(
    register,
    registrationSchema,
    freshForm(),
  );
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <input type="hidden" name="drawn" value={state.made?.drawn ?? drawn} />
      <ForPrograms />
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

/** A field that no person sees or comes to with the keyboard: whatever fills it in is a program. */
function ForPrograms() {
  return (
    <div aria-hidden="true" className="absolute -left-[9999px] h-px w-px overflow-hidden">
      <label htmlFor="website">Leave this empty</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
