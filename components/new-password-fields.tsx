import { TextField } from "./text-field";
import type { ActionForm } from "./use-action-form";

/** The two fields of a password to be set, named `name` and `confirmPassword` in the form. */
export function NewPasswordFields({
  field,
  name = "password",
  label = "Password",
  confirmLabel = "Confirm password",
}: {
  field: ActionForm["field"];
  name?: string;
  label?: string;
  confirmLabel?: string;
}) {
  return (
    <>
      <TextField
        label={label}
        hint="At least 8 characters."
        type="password"
        autoComplete="new-password"
        {...field(name)}
      />
      <TextField
        label={confirmLabel}
        type="password"
        autoComplete="new-password"
        {...field("confirmPassword")}
      />
    </>
  );
}
