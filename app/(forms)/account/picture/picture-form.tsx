"use client";

import { useState } from "react";
import { z } from "zod";
import { Avatar } from "@/components/avatar";
import { DrawnFor } from "@/components/drawn-for";
import { MemberFormHead } from "@/components/member-form-head";
import { QuietButton } from "@/components/quiet-button";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { fileSizeProblem, IMAGE_HINT, IMAGE_TYPES } from "@/lib/media/upload";
import { removePicture, savePicture } from "./actions";

/** A file is checked where it arrives. */
const NO_TEXT = z.object({});

/** The picture beside one's posts. */
export function PictureForm({ person }: { person: { username: string; image: string | null } }) {
  const form = useActionForm(savePicture, NO_TEXT, freshForm());
  const { state, isPending, formProps } = form;
  const [refusal, setRefusal] = useState<string | null>(null);

  /** A file that is too large is not sent at all: the server would break it off. */
  function send(event: React.FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get("picture") as File;
    const error = fileSizeProblem(file);
    setRefusal(error);
    if (!error) return formProps.onSubmit(event);
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>("[type=file]")?.focus();
  }

  return (
    <>
      <form {...formProps} onSubmit={send} className="space-y-6">
        <MemberFormHead form={form} button="Save picture" />
        <div className="flex items-start gap-6">
          <Avatar person={person} size={96} />
          <div className="min-w-0 grow">
            <TextField
              label="Profile picture"
              name="picture"
              type="file"
              accept={IMAGE_TYPES}
              hint={`${IMAGE_HINT} It is cropped to a square.`}
              error={refusal ?? state.errors.picture}
              focus={state.errors.picture !== undefined}
            />
          </div>
        </div>
        <SubmitButton isPending={isPending}>Save picture</SubmitButton>
      </form>
      {person.image && (
        <form action={removePicture}>
          <DrawnFor />
          <QuietButton>Remove picture</QuietButton>
        </form>
      )}
    </>
  );
}
