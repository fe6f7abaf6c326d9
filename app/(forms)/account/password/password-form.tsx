"use client";

import { MemberFormHead } from "@/components/member-form-head";
import { NewPasswordFields } from "@/components/new-password-fields";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { UsernameForManagers } from "@/components/username-for-managers";
import { passwordChangeSchema } from "@/lib/auth/schema";
import { freshForm } from "@/lib/forms/form-state";
import { changePassword } from "./actions";

/** Changing the password of the account with this email address. */
export function PasswordForm({ email }: { email: string }) {
  const form = useActionForm(changePassword, passwordChangeSchema, freshForm());
  const { isPending, formProps, field } = form;
  return (
    <form {...formProps} className="space-y-6">
      <MemberFormHead form={form} button="Change password" />
      <p className="text-muted">
        Changing it logs you out everywhere else, and we email you that it was changed.
      </p>
      <UsernameForManagers email={email} />
      <TextField
        label="Current password"
        type="password"
        autoComplete="current-password"
        {...field("currentPassword")}
      />
      <NewPasswordFields
        field={field}
        name="newPassword"
        label="New password"
        confirmLabel="Confirm new password"
      />
      <SubmitButton isPending={isPending}>Change password</SubmitButton>
    </form>
  );
}
