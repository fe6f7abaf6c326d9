import * as z from "zod";
import {
  byField,
  type PostText,
  PROSE_FIELDS,
  TEXT_FIELDS,
  type TextField,
} from "@/lib/posts/text/post-text";
import { type Field, setValue } from "../set-value";

/** What is typed into the form of a post. A text that was kept before a field was added has nothing in it. */
export const postFields = z.object(byField(TEXT_FIELDS, () => z.string().default("")));

export type PostFields = PostText;

/** What the form would send at this moment. */
export function fieldsOf(form: HTMLFormElement): PostFields {
  const data = new FormData(form);
  return fieldsFrom((name) => String(data.get(name) ?? ""));
}

/** What the page has filled the form with. */
export function fieldsAsDrawn(form: HTMLFormElement): PostFields {
  return fieldsFrom((name) => valueAsDrawn(fieldOf(form, name)));
}

/** Puts a text into the form, as if it had been typed, also where it stands there: the browser may have put it there unsaved. */
export function fillFields(form: HTMLFormElement, fields: PostFields): void {
  for (const name of TEXT_FIELDS) {
    const field = fieldOf(form, name);
    if (field) setValue(field, fields[name]);
  }
}

export function areSame(one: PostFields, other: PostFields): boolean {
  return TEXT_FIELDS.every((name) => one[name] === other[name]);
}

/** Nothing that would be missed. */
export function isBlank(fields: PostFields): boolean {
  return PROSE_FIELDS.every((name) => fields[name].trim() === "");
}

function fieldsFrom(read: (name: TextField) => string): PostFields {
  return byField(TEXT_FIELDS, (name) => read(name).replace(/\r\n?/g, "\n"));
}

function valueAsDrawn(field: Field | null): string {
  if (!(field instanceof HTMLSelectElement)) return field?.defaultValue ?? "";
  const options = [...field.options];
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? "";
}

function fieldOf(form: HTMLFormElement, name: string): Field | null {
  const field = form.elements.namedItem(name);
  const isField =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement;
  return isField ? field : null;
}
