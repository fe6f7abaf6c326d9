"use client";

import { MemberFormHead } from "@/components/member-form-head";
import { Section } from "@/components/section";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { type FormAction, freshForm } from "@/lib/forms/form-state";
import { handingOnSchema } from "@/lib/people/schema";

const BUTTON = "Hand the ownership on";

/** Makes somebody the owner in one's own place; `action` is the action itself, bound to their id. */
export function OwnershipForm({ action, username }: { action: FormAction; username: string }) {
  const form = useActionForm(action, handingOnSchema, freshForm());
  const { isPending, formProps, field } = form;
  return (
    <Section id="ownership" title="Ownership">
      <form {...formProps} className="space-y-4">
        <MemberFormHead form={form} button={BUTTON} />
        <p>
          <bdi>{username}</bdi> becomes the owner of this site, and you become an admin.
        </p>
        <TextField
          label="Password"
          hint="Your own, to confirm."
          type="password"
          autoComplete="current-password"
          {...field("password")}
        />
        <SubmitButton isPending={isPending} isDangerous>
          {BUTTON}
        </SubmitButton>
      </form>
    </Section>
  );
}
