/** What a form knows after an attempt. */
export type FormState = {
  /** What was typed, by field; never passwords. */
  values: Record<string, string>;
  /** What is wrong, by field. */
  errors: Record<string, string>;
  /** What is wrong with all of it. */
  message?: string;
  /** The session ended while the form was open, so nothing was done. */
  isLoggedOut?: boolean;
  /** What came of it, where the form stays for the next. */
  made?: Record<string, string>;
};

/** A Server Action behind a form: from the state before and what was sent to the state after. */
export type FormAction<State extends FormState = FormState> = (
  state: State,
  form: FormData,
) => Promise<State>;

/** The state of a form nobody has sent yet, filled with `values`. */
export function freshForm(values: Record<string, string> = {}): FormState {
  return { values, errors: {} };
}

/** Whether a field's value is never given back to the browser that sent it. */
export function isSecret(name: string): boolean {
  return /password/i.test(name);
}
