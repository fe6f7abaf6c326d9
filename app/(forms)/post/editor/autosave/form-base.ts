/** The post that a form is about, null for a new one, and the version that its text is a change of. */
export type FormBase = { post: number | null; version: number | null };

/** What the form's hidden fields say. */
export function baseOf(form: HTMLFormElement): FormBase {
  return { post: number(form, "post"), version: number(form, "version") };
}

/** Has the form sent, and the next save, as a change of another version. */
export function setBase(form: HTMLFormElement, base: FormBase): void {
  for (const name of ["post", "version"] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = String(base[name] ?? "");
  }
}

function number(form: HTMLFormElement, name: string): number | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? Number(field.value) || null : null;
}
