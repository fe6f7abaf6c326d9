/** The field in which a form names the member it was drawn for, by id. */
export const DRAWN_FOR = "drawnFor";

/** The same where a script of the editor asks. */
export const DRAWN_FOR_HEADER = "x-drawn-for";

/**
 * Whether a form is this member's to send: it was drawn for them, or they have said, by a second field
 * of this name, that they send it as themselves.
 */
export function isDrawnFor(form: unknown, memberId: string): boolean {
  return form instanceof FormData && form.getAll(DRAWN_FOR).includes(memberId);
}

/** For whom a form was last said to be: whoever has agreed to send it, else whoever it was drawn for. */
export function drawnForOf(form: FormData): string {
  const named = form.getAll(DRAWN_FOR).at(-1);
  return typeof named === "string" ? named : "";
}
