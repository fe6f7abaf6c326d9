import { POST_KINDS, type PostKind } from "@/lib/policy/post-kind";

/** The post or page that a form is about, null for a new one, and the version that its text is a change of. */
export type FormBase = { kind: PostKind; post: number | null; version: number | null };

/** What the form's hidden fields say. */
export function baseOf(form: HTMLFormElement): FormBase {
  const kind = POST_KINDS.find((each) => each === hiddenValue(form, "kind")) ?? "post";
  return { kind, post: number(form, "post"), version: number(form, "version") };
}

/** Has the form sent, and the next save, as a change of another version. */
export function setBase(form: HTMLFormElement, base: Omit<FormBase, "kind">): void {
  for (const name of ["post", "version"] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = String(base[name] ?? "");
  }
}

function number(form: HTMLFormElement, name: string): number | null {
  return Number(hiddenValue(form, name)) || null;
}

function hiddenValue(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
}
