import type { FormState } from "./form-state";
import { type FormSchema, typedValues } from "./parse-form";

/** For a form whose session has ended: leading to the login page would lose the text, so the form stays and says what to do. */
export function keepUntilLoggedIn(schema: FormSchema, form: FormData): FormState {
  return { values: typedValues(schema, form), errors: {}, isLoggedOut: true };
}
