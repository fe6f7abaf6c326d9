import { refusedForm } from "@/app/answers";
import type { FormState } from "@/lib/forms/form-state";
import type { Invalid, NotAllowed, TooMany } from "@/lib/result";
import type { SettingsConflict, UnseenAccent } from "@/lib/site/save-settings";

type Refused = NotAllowed | TooMany | Invalid | UnseenAccent | SettingsConflict;

/** The form of the settings once more, with what was typed and why it was not saved. */
export function refusedSettings(problem: Refused, values: Record<string, string>): FormState {
  if (problem.code === "conflict") return bothInOne(problem, values);
  const state = refusedForm(problem, values);
  if (!("accent" in problem)) return state;
  const { light, dark, onLight, onDark } = problem.accent;
  return {
    ...state,
    values: { ...values, accentShown: values.accent ?? "" },
    made: { light, dark, onLight, onDark },
  };
}

/** What both have changed stands in the form, and where it is the same setting, beside it what the other has chosen. */
function bothInOne(
  { version, form, conflicts }: SettingsConflict,
  values: Record<string, string>,
): FormState {
  const errors = conflicts.map(({ name, theirs }) => [
    name,
    theirs === ""
      ? "Somebody else has emptied this meanwhile. Save to have it as it stands here."
      : `Somebody else has changed this meanwhile to “${theirs}”. Save to have it as it stands here.`,
  ]);
  return {
    values: { ...values, ...form, version: String(version) },
    errors: Object.fromEntries(errors),
    message:
      "Somebody else has saved the settings since you opened them, so yours have not been saved yet. Below is what both of you have changed.",
  };
}
