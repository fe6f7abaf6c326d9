"use client";

import { z } from "zod";
import { Avatar } from "@/components/avatar";
import { FormAlert } from "@/components/form-alert";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { PICTURE_HINT, PICTURE_TYPES } from "@/lib/media/upload";
import { removePicture, savePicture } from "./actions";

/** A file is checked where it arrives. */
const NO_TEXT = z.object({});

/** The picture beside one's posts. */
export function PictureForm({ person }: { person: { username: string; image: string | null } }) {
  const { state, isPending, formProps } = useActionForm(savePicture, NO_TEXT, freshForm());
  return (
    <>
      <form {...formProps} className="space-y-6">
        <FormAlert>{state.message}</FormAlert>
        <div className="flex items-start gap-6">
          <Avatar person={person} size={96} />
          <div className="min-w-0 grow">
            <TextField
              label="Profile picture"
              name="picture"
              type="file"
              accept={PICTURE_TYPES}
              hint={PICTURE_HINT}
              error={state.errors.picture}
            />
          </div>
        </div>
        <SubmitButton isPending={isPending}>Save picture</SubmitButton>
      </form>
      {person.image && (
        <form action={removePicture}>
          <button type="submit" className="button border-field">
            Remove picture
          </button>
        </form>
      )}
    </>
  );
}
