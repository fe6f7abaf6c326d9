import { z } from "zod";
import { setValue } from "../set-value";

/** What is typed into the form of a post. */
export const postFields = z.object({
  title: z.string(),
  content: z.string(),
  tags: z.string(),
  slug: z.string(),
});

export type PostFields = z.output<typeof postFields>;

const NAMES = postFields.keyof().options;

/** What the form would send at this moment. */
export function fieldsOf(form: HTMLFormElement): PostFields {
  const data = new FormData(form);
  return fieldsFrom((name) => String(data.get(name) ?? ""));
}

/** What the page has filled the form with. */
export function fieldsAsDrawn(form: HTMLFormElement): PostFields {
  return fieldsFrom((name) => fieldOf(form, name)?.defaultValue ?? "");
}

/** Puts a text into the form, as if it had been typed, also where it stands there: the browser may have put it there unsaved. */
export function fillFields(form: HTMLFormElement, fields: PostFields): void {
  for (const name of NAMES) {
    const field = fieldOf(form, name);
    if (field) setValue(field, fields[name]);
  }
}

export function areSame(one: PostFields, other: PostFields): boolean {
  return NAMES.every((name) => one[name] === other[name]);
}

/** Nothing that would be missed. */
export function isBlank({ title, content }: PostFields): boolean {
  return (title + content).trim() === "";
}

function fieldsFrom(read: (name: keyof PostFields) => string): PostFields {
  const [title, content, tags, slug] = NAMES.map(read);
  return { title, content: content.replace(/\r\n?/g, "\n"), tags, slug };
}

function fieldOf(
  form: HTMLFormElement,
  name: string,
): HTMLInputElement | HTMLTextAreaElement | null {
  const field = form.elements.namedItem(name);
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isField ? field : null;
}
