"use client";

import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { useActionForm } from "@/components/use-action-form";
import { freshForm } from "@/lib/forms/form-state";
import { settingsFormSchema } from "@/lib/site/settings-schema";
import { AccentField } from "./accent-field";
import { saveSettings } from "./actions";
import { FrameFields } from "./frame-fields";
import { NameFields } from "./name-fields";
import { PeopleFields } from "./people-fields";
import { type Choices, PlaceFields } from "./place-fields";

const BUTTON = "Save settings";

/** What the publication is called, looks like and allows. */
export function SettingsForm({
  initial,
  fixedPostsPerPage,
  ...choices
}: {
  initial: Record<string, string>;
  fixedPostsPerPage: number | undefined;
} & Choices) {
  const form = useActionForm(saveSettings, settingsFormSchema, freshForm(initial));
  const { state, isPending, formProps, field } = form;
  const { version = "", accentShown = "" } = state.values;
  return (
    <form {...formProps} className="space-y-10">
      <MemberFormHead form={form} button={BUTTON} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="accentShown" value={accentShown} />
      <NameFields field={field} />
      <AccentField field={field} shown={state.made} />
      <PlaceFields field={field} values={state.values} {...choices} />
      <FrameFields field={field} fixedPostsPerPage={fixedPostsPerPage} values={state.values} />
      <PeopleFields field={field} />
      <SubmitButton isPending={isPending}>{BUTTON}</SubmitButton>
    </form>
  );
}
