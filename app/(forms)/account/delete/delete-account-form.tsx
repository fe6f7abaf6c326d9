"use client";

import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { leavingSchemas } from "@/lib/auth/schema";
import { freshForm } from "@/lib/forms/form-state";
import { deleteAccount } from "./actions";
import { PostsChoice } from "./posts-choice";

/** Asks what becomes of the posts, and for the password or, where there is none, the username. */
export function DeleteAccountForm({ proof }: { proof: keyof typeof leavingSchemas }) {
  const form = useActionForm(deleteAccount, leavingSchemas[proof], freshForm());
  const { state, isPending, formProps, field } = form;
  return (
    <form {...formProps} className="space-y-6">
      <MemberFormHead form={form} button="Delete account" />
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
