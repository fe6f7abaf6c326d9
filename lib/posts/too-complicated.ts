import type { FormState } from "../forms/form-state";

export const TOO_COMPLICATED = "This text is too complicated to show. Please simplify it.";

/** The answer to a text that cannot be shown: nested without end, or made to keep the site busy. */
export function tooComplicated(values: Record<string, string>): FormState {
  return {
    values,
    errors: { content: TOO_COMPLICATED },
  };
}
