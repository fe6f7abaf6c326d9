import type { ReactNode } from "react";
import type { FormState } from "@/lib/forms/form-state";

/** An error that belongs to the whole form; nothing where there is none. */
export function FormAlert({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: it comes with an answer, and the page may be long
    <p role="alert" tabIndex={-1} autoFocus className="border-l-4 border-danger bg-wash px-4 py-3">
      {children}
    </p>
  );
}

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
