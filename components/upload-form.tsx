"use client";

import { type ReactNode, useState } from "react";
import * as z from "zod";
import { type FormAction, freshForm } from "@/lib/forms/form-state";
import { fileSizeProblem, IMAGE_TYPES } from "@/lib/media/upload";
import { MemberFormHead } from "./member-form-head";
import { SubmitButton } from "./submit-button";
import { TextField } from "./text-field";
import { useActionForm } from "./use-action-form";

/** A file is checked where it arrives. */
const NO_TEXT = z.object({});

/** Sends one picture; `children` is the one there is. */
export function UploadForm({
  action,
  name,
  label,
  hint,
  button,
  children,
}: {
  action: FormAction;
  name: string;
  label: string;
  hint: string;
  button: string;
  children: ReactNode;
}) {
  const form = useActionForm(action, NO_TEXT, freshForm());
  const { state, isPending, formProps } = form;
  const [refusal, setRefusal] = useState<string | null>(null);

  /** A file that is too large is not sent at all: the server would break it off. */
  function send(event: React.FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get(name) as File;
    const error = fileSizeProblem(file);
    setRefusal(error);
    if (!error) return formProps.onSubmit(event);
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>("[type=file]")?.focus();
  }

  return (
    <form {...formProps} onSubmit={send} className="space-y-6">
      <MemberFormHead form={form} button={button} />
      <div className="flex items-start gap-6">
        {children}
        <div className="min-w-0 grow">
          <TextField
            label={label}
            name={name}
            type="file"
            accept={IMAGE_TYPES}
            hint={hint}
            error={refusal ?? state.errors.picture}
            focus={state.errors.picture !== undefined}
          />
        </div>
      </div>
      <SubmitButton isPending={isPending}>{button}</SubmitButton>
    </form>
  );
}
