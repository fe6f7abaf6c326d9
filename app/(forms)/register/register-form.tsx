"use client";

import { AccountFields } from "@/components/account-fields";
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
      <input type="hidden" name="drawn" value={state.made?.drawn ?? drawn} />
      <ForPrograms />
      <AccountFields field={field} />
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
