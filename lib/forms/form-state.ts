/** What a form knows after an attempt: the values typed (never passwords), an error a field, an error for all of it. */
export type FormState = {
  values: Record<string, string>;
  errors: Record<string, string>;
  message?: string;
};

/** The state of a form nobody has sent yet, filled with `values`. */
export function freshForm(values: Record<string, string> = {}): FormState {
  return { values, errors: {} };
}
