import type { FormState } from "@/lib/forms/form-state";
import { FormAlert } from "./form-alert";

/** Says at a form whose session has ended how to send it all the same. */
export function LoggedOutAlert({ state, button }: { state: FormState; button: string }) {
  if (!state.isLoggedOut) return null;
  return (
    <FormAlert>
      You are logged out, so this has not been saved. Your text is still here.{" "}
      <a href="/login" target="_blank" rel="noopener" className="link">
        Open the login page in a new tab
      </a>
      , then come back and press “{button}” again.
    </FormAlert>
  );
}
