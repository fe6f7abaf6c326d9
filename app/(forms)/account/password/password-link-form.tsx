"use client";

import { useActionState } from "react";
import { FormAlert } from "@/components/form-alert";
import { freshForm } from "@/lib/forms/form-state";
import { requestPasswordLink } from "./actions";

/** For who logs in another way only: a link by mail to set a password. */
export function PasswordLinkForm() {
  const [state, action] = useActionState(requestPasswordLink, freshForm());
  return (
    <form action={action} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <p>You have no password here. To set one, open the link that we send to your address.</p>
      <button type="submit" className="button border-field">
        Send me a link
      </button>
    </form>
  );
}
