"use client";

import { useEffect, useState } from "react";
import * as z from "zod";
import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { postImageSchema } from "@/lib/media/alt-text";
import { fileSizeProblem, IMAGE_HINT, IMAGE_TYPES } from "@/lib/media/upload";
import { uploadPicture } from "./actions";
import { UploadedPicture } from "./uploaded-picture";

/** A file comes back from no answer, so all of the form is checked before it is sent. */
const CHECKED_HERE = z.object({});

type Errors = Record<string, string>;

/** Uploads a picture and shows what to write into a post for it. */
export function UploadForm() {
  const form = useActionForm(uploadPicture, CHECKED_HERE, freshForm());
  const { state, isPending, formProps } = form;
  const [refusals, setRefusals] = useState<Errors | null>(null);
  const { made, values } = state;
  const errors = refusals ?? state.errors;
  const { ref } = formProps;

  useEffect(() => {
    if (made) ref.current?.reset();
  }, [made, ref]);

  function send(event: React.FormEvent<HTMLFormElement>) {
    const found = refusalsOf(new FormData(event.currentTarget));
    const [first] = Object.keys(found);
    setRefusals(first ? found : null);
    if (!first) return formProps.onSubmit(event);
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  }

  return (
    <>
      {made && <UploadedPicture key={made.address} picture={made} />}
      <form {...formProps} onSubmit={send} className="space-y-6">
        <MemberFormHead form={form} button="Upload" />
        <TextField
          label="Picture"
          name="picture"
          type="file"
          accept={IMAGE_TYPES}
          hint={`${IMAGE_HINT} It is shown whole, as wide as the text at most.`}
          error={errors.picture}
          focus={errors.picture !== undefined}
        />
        <TextField
          label="Alternative text"
          name="alt"
          dir="auto"
          autoComplete="off"
          defaultValue={values.alt}
          hint="What the picture shows, in a sentence: for those who cannot see it, and where it does not load."
          error={errors.alt}
          focus={errors.alt !== undefined && errors.picture === undefined}
        />
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="decoration"
            defaultChecked={values.decoration === "on"}
            className="size-5"
          />
          Only decoration
        </label>
        <SubmitButton isPending={isPending}>Upload</SubmitButton>
      </form>
    </>
  );
}

function refusalsOf(form: FormData): Errors {
  const file = fileSizeProblem(form.get("picture") as File);
  const text = parseForm(postImageSchema, form);
  return { ...(file && { picture: file }), ...(text.ok ? {} : text.state.errors) };
}
