import type { Member } from "../actor";
import { isDrawnFor } from "../forms/drawn-for";
import type { FormState } from "../forms/form-state";
import { type FormSchema, unsentForm } from "../forms/parse-form";
import { currentUser, requireUser } from "./current-user";
import { redirectWithFlash } from "./flash";

// Whose form is it? In another tab somebody may have logged out, and somebody else in: what was typed or
// pressed on a page of the one must not be done in the name of the other.

type Sender = { ok: true; member: Member } | { ok: false; state: FormState };

/**
 * In an action: who sends a form, if it was drawn for them. Else the form once more, with what was
 * typed, which asks; nobody is led to `loginFirst`, if there is one, and from there to it.
 */
export async function formSender(
  schema: FormSchema,
  form: FormData,
  loginFirst?: string,
): Promise<Sender> {
  const member = loginFirst ? await requireUser(loginFirst) : await currentUser();
  return member && isDrawnFor(form, member.id)
    ? { ok: true, member }
    : { ok: false, state: unsentForm(schema, form, member) };
}

/** The same for a button without a text: whoever else presses it is led to `page`, which says so. */
export async function requireSender(form: FormData, page: string): Promise<Member> {
  const member = await requireUser(page);
  return isDrawnFor(form, member.id) ? member : redirectWithFlash(page, "other-sender");
}
