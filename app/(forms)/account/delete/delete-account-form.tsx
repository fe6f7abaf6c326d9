"use client";

import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { leavingSchemas } from "@/lib/auth/schema";
import { freshForm } from "@/lib/forms/form-state";
import { deleteAccount } from "./actions";
import { PostsChoice } from "./posts-choice";

/** Asks what becomes of the posts, and for the password or, where there is none, the username. */
export function DeleteAccountForm({ proof }: { proof: keyof typeof leavingSchemas }) {
  const { state, isPending, formProps, field } = useActionForm(
    deleteAccount,
    leavingSchemas[proof],
    freshForm(),
  );
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <PostsChoice chosen={state.values.posts} />
      {proof === "password" ? (
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          {...field("password")}
        />
      ) : (
        <TextField
          label="Username"
          hint="Type your username to confirm."
          autoComplete="off"
          autoCapitalize="none"
          {...field("username")}
        />
      )}
      <SubmitButton isPending={isPending} isDangerous>
        Delete account
      </SubmitButton>
    </form>
  );
}
