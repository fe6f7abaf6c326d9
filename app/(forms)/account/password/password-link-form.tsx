"use client";

import { useActionState } from "react";
import { DrawnFor } from "@/components/drawn-for";
import { FormAlert } from "@/components/form-alert";
import { QuietButton } from "@/components/quiet-button";
import { freshForm } from "@/lib/forms/form-state";
import { requestPasswordLink } from "./actions";

/** A link by mail to set a password, for who has none or has forgotten it. */
export function PasswordLinkForm({ isPasswordSet }: { isPasswordSet: boolean }) {
  const [state, action] = useActionState(requestPasswordLink, freshForm());
  return (
    <form action={action} className="space-y-4">
      <DrawnFor />
      <FormAlert>{state.message}</FormAlert>
      <p className="text-muted">
        {isPasswordSet
          ? "Forgot your current password? We can email you a link to set a new one."
          : "You have no password here yet. We can email you a link to set one."}
      </p>
      <QuietButton>Send me a link</QuietButton>
    </form>
  );
}
