"use client";

import { FormAlert } from "@/components/form-alert";
import { LoggedOutAlert } from "@/components/logged-out-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { type FormAction, freshForm } from "@/lib/forms/form-state";
import { postSchema } from "@/lib/posts/schema";
import { RestoreNote } from "./editor/autosave/restore-note";
import { SaveStatus } from "./editor/autosave/save-status";
import { useAutosave } from "./editor/autosave/use-autosave";
import { ContentEditor } from "./editor/content-editor";

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
  ownerKey,
}: {
  action: FormAction;
  initial?: { title?: string; content?: string };
  /** A post that came as plain text stays so. */
  isPlain?: boolean;
  button: "Post" | "Update";
  /** Whose text the browser keeps; null for somebody whose session has ended. */
  ownerKey: string | null;
}) {
  const { state, isPending, formProps, field } = useActionForm(
    action,
    postSchema,
    freshForm(initial),
  );
  const saver = useAutosave(formProps.ref, ownerKey, isPending);
  return (
    <form {...formProps} className="space-y-6">
      <RestoreNote saver={saver} />
      <FormAlert>{state.message}</FormAlert>
      <LoggedOutAlert state={state} button={button} />
      <TextField
        label="Title"
        dir="auto"
        autoComplete="off"
        className="font-serif text-lg"
        {...field("title")}
      />
      <ContentEditor
        hint={isPlain ? PLAIN_HINT : MARKDOWN_HINT}
        isPlain={isPlain}
        {...field("content")}
      />
      <SaveStatus saver={saver} />
      <SubmitButton isPending={isPending}>{button}</SubmitButton>
    </form>
  );
}
