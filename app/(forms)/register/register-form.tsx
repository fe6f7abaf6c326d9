"use client";

import { AccountFields } from "@/components/account-fields";
import { ForPrograms } from "@/components/for-programs";
import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
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
      <ForPrograms drawn={state.made?.drawn ?? drawn} />
      <AccountFields field={field} />
      <SubmitButton isPending={isPending}>Sign up</SubmitButton>
    </form>
  );
}
