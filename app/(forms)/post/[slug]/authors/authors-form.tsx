"use client";

import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { authorsSchema } from "@/lib/posts/authors/schema";
import { nameAuthors } from "./actions";

const BUTTON = "Save authors";

/** Names the authors of a post, in their order. */
export function AuthorsForm({ initial }: { initial: Record<string, string> }) {
  const form = useActionForm(nameAuthors, authorsSchema, freshForm(initial));
  const { state, isPending, formProps, field } = form;
  return (
    <form {...formProps} className="space-y-6">
      <MemberFormHead form={form} button={BUTTON} />
      <input type="hidden" name="post" defaultValue={state.values.post} />
      <input
        type="hidden"
        name="before"
        defaultValue={state.values.before}
        key={state.values.before}
      />
      <TextField
        label="Authors"
        hint="Their usernames, with commas between them, in the order in which they are named. Each can change the post, and whoever is new gets an email."
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        {...field("authors")}
      />
      <SubmitButton isPending={isPending}>{BUTTON}</SubmitButton>
    </form>
  );
}
