/** For whom the form was drawn, by id, and who is logged in now. */
export type Unsent = { drawnFor: string; sender: { id: string; username: string } | null };

/** What a form knows after an attempt. */
export type FormState = {
  /** What was typed, by field; never passwords. */
  values: Record<string, string>;
  /** What is wrong, by field. */
  errors: Record<string, string>;
  /** What is wrong with all of it. */
  message?: string;
  /** Why nothing was done: the session has ended since the form was drawn, or somebody else is logged in. */
  unsent?: Unsent;
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
