"use client";

import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextArea, TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { type FormState, freshForm } from "@/lib/forms/form-state";
import { postSchema } from "@/lib/posts/schema";

/** The form of a new post and of one to change. `action` is the action itself, bound to the post. */
export function PostForm({
  action,
  post,
  button,
}: {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  post?: { title: string; content: string };
  button: "Post" | "Update";
}) {
  const initial = freshForm(post && { title: post.title, content: post.content });
  const { state, isPending, formProps, field } = useActionForm(action, postSchema, initial);
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert message={state.message}>
        <a href="/login" target="_blank" rel="noopener" className="link">
          Log in in a new window
        </a>
        , come back here and press “{button}” again.
      </FormAlert>
      <TextField
        label="Title"
        dir="auto"
        autoComplete="off"
        className="font-serif text-lg"
        {...field("title")}
      />
      <TextArea
        label="Content"
        hint="Plain text. A blank line starts a new paragraph, and addresses become links."
        dir="auto"
        rows={18}
        className="font-serif text-prose"
        {...field("content")}
      />
      <SubmitButton isPending={isPending}>{button}</SubmitButton>
    </form>
  );
}
