"use client";

import { FormAlert } from "@/components/form-alert";
import { LoggedOutAlert } from "@/components/logged-out-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextArea, TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { type FormAction, freshForm } from "@/lib/forms/form-state";
import { postSchema } from "@/lib/posts/schema";
import { PicturesHint } from "./pictures/pictures-hint";

const MARKDOWN_HINT =
  "Markdown. A blank line starts a new paragraph, **bold** and *italic* stand out, # begins a heading, " +
  "and addresses become links. In lists the text ends at <!-- more -->.";
const PLAIN_HINT = "Plain text. A blank line starts a new paragraph, and addresses become links.";

/** The form of a new post and of one to change. `action` is the action itself, bound to the post. */
export function PostForm({
  action,
  initial = {},
  isPlain = false,
  button,
}: {
  action: FormAction;
  initial?: { title?: string; content?: string };
  /** A post that came as plain text stays so. */
  isPlain?: boolean;
  button: "Post" | "Update";
}) {
  const { state, isPending, formProps, field } = useActionForm(
    action,
    postSchema,
    freshForm(initial),
  );
  return (
    <form {...formProps} className="space-y-6">
      <FormAlert>{state.message}</FormAlert>
      <LoggedOutAlert state={state} button={button} />
      <TextField
        label="Title"
        dir="auto"
        autoComplete="off"
        className="font-serif text-lg"
        {...field("title")}
      />
      <TextArea
        label="Content"
        hint={isPlain ? PLAIN_HINT : MARKDOWN_HINT}
        dir="auto"
        rows={18}
        className="font-serif text-prose"
        {...field("content")}
      />
      {!isPlain && <PicturesHint />}
      <SubmitButton isPending={isPending}>{button}</SubmitButton>
    </form>
  );
}
