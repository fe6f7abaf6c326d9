import { NewPasswordFields } from "./new-password-fields";
import { TextField } from "./text-field";
import type { ActionForm } from "./use-action-form";

/** What a new account asks for. */
export function AccountFields({ field }: Pick<ActionForm, "field">) {
  return (
    <>
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
    </>
  );
}
