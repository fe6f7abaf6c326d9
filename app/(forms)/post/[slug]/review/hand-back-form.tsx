"use client";

import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { handBackSchema } from "@/lib/posts/reviewing/schema";
import { handBack } from "./actions";

const BUTTON = "Hand back";

/** Gives a draft back to its author. */
export function HandBackForm({ postId }: { postId: number | undefined }) {
  const form = useActionForm(handBack, handBackSchema, freshForm({ post: String(postId ?? "") }));
  const { state, isPending, formProps, field } = form;
  return (
    <form {...formProps} className="space-y-6">
      <MemberFormHead form={form} button={BUTTON} />
      <input type="hidden" name="post" defaultValue={state.values.post} />
      <TextArea
        label="Note"
        hint="What is missing, or what to change. Its author gets it by email and finds it with the draft."
        rows={5}
        dir="auto"
        {...field("note")}
      />
      <SubmitButton isPending={isPending}>{BUTTON}</SubmitButton>
    </form>
  );
}
