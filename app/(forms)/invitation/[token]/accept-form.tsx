"use client";

import { z } from "zod";
import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { acceptInvitation } from "./actions";

const NO_TEXT = z.object({});

/** Accepts an invitation with the account that is logged in. */
export function AcceptForm({ token, username }: { token: string; username: string }) {
  const form = useActionForm(acceptInvitation.bind(null, token), NO_TEXT, freshForm());
  return (
    <form {...form.formProps} className="space-y-6">
      <MemberFormHead form={form} button="Accept" />
      <p>
        You are logged in as <bdi className="font-semibold break-words">{username}</bdi>.
      </p>
      <SubmitButton isPending={form.isPending}>Accept</SubmitButton>
    </form>
  );
}
